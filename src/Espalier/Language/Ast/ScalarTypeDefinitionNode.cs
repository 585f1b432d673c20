namespace Espalier.Language;

/// <summary>The definition of a scalar type. Specification section 3.5, ScalarTypeDefinition.</summary>
public sealed class ScalarTypeDefinitionNode : TypeDefinitionNode
{
    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.ScalarTypeDefinition;
}
