namespace Espalier.Language;

/// <summary>A whole number. Specification section 2.10.1, IntValue.</summary>
public sealed class IntValueNode : ValueNode
{
    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.IntValue;

    /// <summary>The digits as written, with the sign when negative; of any length.</summary>
    public required string Value { get; init; }
}
