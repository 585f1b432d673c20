namespace Espalier.Language;

/// <summary>The literal null. Specification section 2.10.5, NullValue.</summary>
public sealed class NullValueNode : ValueNode
{
    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.NullValue;
}
