namespace Espalier.Language;

/// <summary>An addition to an enum type. Specification section 3.9.1, EnumTypeExtension.</summary>
public sealed class EnumTypeExtensionNode : TypeExtensionNode
{
    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.EnumTypeExtension;

    /// <summary>The values added, in the order written; empty when there are none.</summary>
    public IReadOnlyList<EnumValueDefinitionNode> Values { get; init; } = [];
}
