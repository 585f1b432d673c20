namespace Espalier.Language;

/// <summary>The definition of a directive. Specification section 3.13, DirectiveDefinition.</summary>
public sealed class DirectiveDefinitionNode : TypeSystemDefinitionNode
{
    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.DirectiveDefinition;

    /// <summary>The name without the "@".</summary>
    public required NameNode Name { get; init; }

    /// <summary>The arguments it takes, in the order written; empty when there are none.</summary>
    public IReadOnlyList<InputValueDefinitionNode> Arguments { get; init; } = [];

    /// <summary>True when one location may carry it more than once.</summary>
    public bool Repeatable { get; init; }

    /// <summary>The places it may stand, as named by the specification's DirectiveLocation; a parsed definition has at least one.</summary>
    public required IReadOnlyList<NameNode> Locations { get; init; }
}
