namespace Espalier.Language;

/// <summary>One member of a selection set: a field, a fragment spread or an inline fragment. Specification section 2.5, Selection.</summary>
public abstract class SelectionNode : SyntaxNode
{
    /// <summary>The directives applied to it, in the order written; empty when there are none.</summary>
    public IReadOnlyList<DirectiveNode> Directives { get; init; } = [];
}
