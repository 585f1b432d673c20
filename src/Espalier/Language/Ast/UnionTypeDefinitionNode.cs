namespace Espalier.Language;

/// <summary>The definition of a union type. Specification section 3.8, UnionTypeDefinition.</summary>
public sealed class UnionTypeDefinitionNode : TypeDefinitionNode
{
    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.UnionTypeDefinition;

    /// <summary>The member types in the order written; empty when there are none.</summary>
    public IReadOnlyList<NamedTypeNode> Types { get; init; } = [];
}
