namespace Espalier.Language;

/// <summary>The use of a named fragment. Specification section 2.9, FragmentSpread.</summary>
public sealed class FragmentSpreadNode : SelectionNode
{
    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.FragmentSpread;

    /// <summary>The name of the fragment.</summary>
    public required NameNode Name { get; init; }
}
