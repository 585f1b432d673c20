namespace Espalier.Language;

/// <summary>An input object. Specification section 2.10.8, ObjectValue.</summary>
public sealed class ObjectValueNode : ValueNode
{
    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.ObjectValue;

    /// <summary>The fields in the order written; may be empty, and may repeat a name until validated.</summary>
    public required IReadOnlyList<ObjectFieldNode> Fields { get; init; }
}
