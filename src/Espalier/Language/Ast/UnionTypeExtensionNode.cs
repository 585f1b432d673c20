namespace Espalier.Language;

/// <summary>An addition to a union type. Specification section 3.8.1, UnionTypeExtension.</summary>
public sealed class UnionTypeExtensionNode : TypeExtensionNode
{
    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.UnionTypeExtension;

    /// <summary>The member types added, in the order written; empty when there are none.</summary>
    public IReadOnlyList<NamedTypeNode> Types { get; init; } = [];
}
