namespace Espalier.TypeSystem;

/// <summary>An object type: named fields, each yielding a value. Specification section 3.6.</summary>
/// <param name="name">The name as clients write it.</param>
public sealed class ObjectType(string name) : FieldsType(name)
{
    /// <summary>
    /// The class whose instances are values of this type, by which abstract types are resolved at run time;
    /// <see langword="null"/> for types without one, such as those read from SDL.
    /// </summary>
    public Type? ClrType { get; init; }

    /// <summary>Who may read objects of this type; all must be met. Empty for everybody.</summary>
    public IReadOnlyList<AuthorizationRequirement> Authorization { get; init; } = [];
}
