namespace Espalier.Language;

/// <summary>The definition of an enum type. Specification section 3.9, EnumTypeDefinition.</summary>
public sealed class EnumTypeDefinitionNode : TypeDefinitionNode
{
    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.EnumTypeDefinition;

    /// <summary>The values in the order written; empty when there are none.</summary>
    public IReadOnlyList<EnumValueDefinitionNode> Values { get; init; } = [];
}
