namespace Espalier.Language;

/// <summary>A query, mutation or subscription. Specification section 2.4, OperationDefinition.</summary>
public sealed class OperationDefinitionNode : ExecutableDefinitionNode
{
    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.OperationDefinition;

    /// <summary>Which of the three kinds of operation it is; a query for the shorthand form.</summary>
    public required OperationType Operation { get; init; }

    /// <summary>The name, or null for an anonymous operation.</summary>
    public NameNode? Name { get; init; }

    /// <summary>The variables it declares, in the order written; empty when there are none.</summary>
    public IReadOnlyList<VariableDefinitionNode> VariableDefinitions { get; init; } = [];
}
