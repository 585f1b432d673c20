namespace Espalier.Language;

/// <summary>A number with a fraction or an exponent. Specification section 2.10.2, FloatValue.</summary>
public sealed class FloatValueNode : ValueNode
{
    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.FloatValue;

    /// <summary>The number as written.</summary>
    public required string Value { get; init; }
}
