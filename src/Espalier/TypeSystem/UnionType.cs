namespace Espalier.TypeSystem;

/// <summary>A union: a value is of one of several object types. Specification section 3.8.</summary>
/// <param name="name">The name as clients write it.</param>
public sealed class UnionType(string name) : CompositeType(name)
{
    /// <summary>The member types in the order of their definition; empty until <see cref="SchemaBuilder.SetMembers"/>.</summary>
    public IReadOnlyList<ObjectType> Members { get; internal set; } = [];
}
