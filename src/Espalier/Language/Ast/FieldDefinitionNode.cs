namespace Espalier.Language;

/// <summary>The definition of a field of an object or interface type. Specification section 3.6, FieldDefinition.</summary>
public sealed class FieldDefinitionNode : SyntaxNode
{
    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.FieldDefinition;

    /// <summary>The description written before it, or null.</summary>
    public StringValueNode? Description { get; init; }

    /// <summary>The name of the field.</summary>
    public required NameNode Name { get; init; }

    /// <summary>The arguments it takes, in the order written; empty when there are none.</summary>
    public IReadOnlyList<InputValueDefinitionNode> Arguments { get; init; } = [];

    /// <summary>The output type of the field.</summary>
    public required TypeNode Type { get; init; }

    /// <summary>The directives applied to it, in the order written, with constant arguments; empty when there are none.</summary>
    public IReadOnlyList<DirectiveNode> Directives { get; init; } = [];
}
