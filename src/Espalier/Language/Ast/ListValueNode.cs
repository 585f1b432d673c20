namespace Espalier.Language;

/// <summary>An ordered list of values. Specification section 2.10.7, ListValue.</summary>
public sealed class ListValueNode : ValueNode
{
    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.ListValue;

    /// <summary>The values in the order written; may be empty.</summary>
    public required IReadOnlyList<ValueNode> Values { get; init; }
}
