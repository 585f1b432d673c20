namespace Espalier.Language;

/// <summary>The definition of an object type. Specification section 3.6, ObjectTypeDefinition.</summary>
public sealed class ObjectTypeDefinitionNode : TypeDefinitionNode
{
    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.ObjectTypeDefinition;

    /// <summary>The interfaces it implements, in the order written; empty when there are none.</summary>
    public IReadOnlyList<NamedTypeNode> Interfaces { get; init; } = [];

    /// <summary>The fields in the order written; empty when there are none.</summary>
    public IReadOnlyList<FieldDefinitionNode> Fields { get; init; } = [];
}
