namespace Espalier.Language;

/// <summary>An addition to an interface type. Specification section 3.7.1, InterfaceTypeExtension.</summary>
public sealed class InterfaceTypeExtensionNode : TypeExtensionNode
{
    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.InterfaceTypeExtension;

    /// <summary>The interfaces added, in the order written; empty when there are none.</summary>
    public IReadOnlyList<NamedTypeNode> Interfaces { get; init; } = [];

    /// <summary>The fields added, in the order written; empty when there are none.</summary>
    public IReadOnlyList<FieldDefinitionNode> Fields { get; init; } = [];
}
