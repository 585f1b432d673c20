namespace Espalier.Language;

/// <summary>A group of selections with an optional type condition, written in place. Specification section 2.9.2, InlineFragment.</summary>
public sealed class InlineFragmentNode : SelectionNode
{
    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.InlineFragment;

    /// <summary>The type its fields apply to, or null for that of the surrounding selection set.</summary>
    public NamedTypeNode? TypeCondition { get; init; }

    /// <summary>The fields it asks for.</summary>
    public required SelectionSetNode SelectionSet { get; init; }
}
