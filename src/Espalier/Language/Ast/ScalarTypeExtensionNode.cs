namespace Espalier.Language;

/// <summary>An addition to a scalar type. Specification section 3.5.6, ScalarTypeExtension.</summary>
public sealed class ScalarTypeExtensionNode : TypeExtensionNode
{
    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.ScalarTypeExtension;
}
