namespace Espalier.Language;

/// <summary>The root type of one kind of operation. Specification section 3.3, RootOperationTypeDefinition.</summary>
public sealed class OperationTypeDefinitionNode : SyntaxNode
{
    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.OperationTypeDefinition;

    /// <summary>The kind of operation.</summary>
    public required OperationType Operation { get; init; }

    /// <summary>The object type its fields are on.</summary>
    public required NamedTypeNode Type { get; init; }
}
