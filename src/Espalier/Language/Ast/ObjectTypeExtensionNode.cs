namespace Espalier.Language;

/// <summary>An addition to an object type. Specification section 3.6.3, ObjectTypeExtension.</summary>
public sealed class ObjectTypeExtensionNode : TypeExtensionNode
{
    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.ObjectTypeExtension;

    /// <summary>The interfaces added, in the order written; empty when there are none.</summary>
    public IReadOnlyList<NamedTypeNode> Interfaces { get; init; } = [];

    /// <summary>The fields added, in the order written; empty when there are none.</summary>
    public IReadOnlyList<FieldDefinitionNode> Fields { get; init; } = [];
}
