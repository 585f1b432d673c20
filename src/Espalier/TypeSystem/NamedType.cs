namespace Espalier.TypeSystem;

/// <summary>A type with a name of its own: the six kinds of specification section 3.4.</summary>
public abstract class NamedType : SchemaElement, IType
{
    private protected NamedType(string name)
        : base(name)
    {
    }

    /// <inheritdoc/>
    public sealed override string Coordinate => Name;

    /// <summary>Whether the type belongs to the introspection schema of specification section 4.</summary>
    public bool IsIntrospection { get; internal init; }

    /// <summary>The name.</summary>
    public sealed override string ToString() => Name;
}
