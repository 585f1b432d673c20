namespace Espalier.Language;

/// <summary>The name of an enum value. Specification section 2.10.6, EnumValue.</summary>
public sealed class EnumValueNode : ValueNode
{
    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.EnumValue;

    /// <summary>The name; never "true", "false" or "null" in a parsed document.</summary>
    public required string Value { get; init; }
}
