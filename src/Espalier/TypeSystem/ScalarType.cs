namespace Espalier.TypeSystem;

/// <summary>
/// A scalar: the five of the specification (section 3.5), those that Espalier adds, or your own by deriving from this class.
/// </summary>
public abstract class ScalarType : LeafType
{
    /// <summary>Starts a scalar.</summary>
    /// <param name="name">The name as clients write it.</param>
    /// <param name="clrType">The type that parsing gives and writing expects.</param>
    protected ScalarType(string name, Type clrType)
        : base(name)
        => ClrType = clrType;

    /// <summary>The type that <see cref="LeafType.ParseValue"/> gives and <see cref="LeafType.Write"/> expects.</summary>
    public Type ClrType { get; }

    /// <summary>
    /// The address of the published specification of the scalar's format, for <c>@specifiedBy</c> (section 3.13.4);
    /// <see langword="null"/> for the scalars of the GraphQL specification and for scalars without one.
    /// </summary>
    public string? SpecifiedByUrl { get; init; }
}
