namespace Espalier.Language;

/// <summary>Text. Specification section 2.10.4, StringValue.</summary>
public sealed class StringValueNode : ValueNode
{
    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.StringValue;

    /// <summary>The text meant: escapes replaced, and for a block string the common indentation removed.</summary>
    public required string Value { get; init; }

    /// <summary>True when written as a block string, between triple quotes.</summary>
    public bool Block { get; init; }
}
