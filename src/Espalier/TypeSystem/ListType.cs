namespace Espalier.TypeSystem;

/// <summary>A list of another type. Specification section 3.11.</summary>
/// <param name="ItemType">The type of each item.</param>
public sealed record ListType(IType ItemType) : IType
{
    /// <summary>The item type in brackets.</summary>
    public override string ToString() => $"[{ItemType}]";
}
