namespace Espalier.Language;

/// <summary>The definition of a schema's root types. Specification section 3.3, SchemaDefinition.</summary>
public sealed class SchemaDefinitionNode : TypeSystemDefinitionNode
{
    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.SchemaDefinition;

    /// <summary>The directives applied to it, in the order written, with constant arguments; empty when there are none.</summary>
    public IReadOnlyList<DirectiveNode> Directives { get; init; } = [];

    /// <summary>The root types in the order written; a parsed definition has at least one.</summary>
    public required IReadOnlyList<OperationTypeDefinitionNode> OperationTypes { get; init; }
}
