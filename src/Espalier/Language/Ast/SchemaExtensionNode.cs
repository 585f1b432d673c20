namespace Espalier.Language;

/// <summary>Directives or root types added to a schema. Specification section 3.3.2, SchemaExtension.</summary>
public sealed class SchemaExtensionNode : TypeSystemExtensionNode
{
    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.SchemaExtension;

    /// <summary>The root types in the order written; empty when it adds none.</summary>
    public IReadOnlyList<OperationTypeDefinitionNode> OperationTypes { get; init; } = [];
}
