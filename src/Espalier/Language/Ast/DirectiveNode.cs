namespace Espalier.Language;

/// <summary>The use of a directive. Specification section 2.13, Directive.</summary>
public sealed class DirectiveNode : SyntaxNode
{
    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.Directive;

    /// <summary>The name without the "@".</summary>
    public required NameNode Name { get; init; }

    /// <summary>The arguments in the order written; empty when there are none.</summary>
    public IReadOnlyList<ArgumentNode> Arguments { get; init; } = [];
}
