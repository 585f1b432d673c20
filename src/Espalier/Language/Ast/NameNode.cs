namespace Espalier.Language;

/// <summary>An identifier. Specification section 2.1.8, Name.</summary>
public sealed class NameNode : SyntaxNode
{
    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.Name;

    /// <summary>The name: letters, digits and underscores, not beginning with a digit.</summary>
    public required string Value { get; init; }
}
