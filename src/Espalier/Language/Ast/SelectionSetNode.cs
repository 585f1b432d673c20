namespace Espalier.Language;

/// <summary>The braces with the selections asked for at one level. Specification section 2.5, SelectionSet.</summary>
public sealed class SelectionSetNode : SyntaxNode
{
    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.SelectionSet;

    /// <summary>The selections in the order written; a parsed set has at least one.</summary>
    public required IReadOnlyList<SelectionNode> Selections { get; init; }
}
