namespace Espalier.Language;

/// <summary>True or false. Specification section 2.10.3, BooleanValue.</summary>
public sealed class BooleanValueNode : ValueNode
{
    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.BooleanValue;

    /// <summary>The value.</summary>
    public required bool Value { get; init; }
}
