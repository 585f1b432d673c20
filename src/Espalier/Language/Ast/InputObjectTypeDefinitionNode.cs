namespace Espalier.Language;

/// <summary>The definition of an input object type. Specification section 3.10, InputObjectTypeDefinition.</summary>
public sealed class InputObjectTypeDefinitionNode : TypeDefinitionNode
{
    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.InputObjectTypeDefinition;

    /// <summary>The input fields in the order written; empty when there are none.</summary>
    public IReadOnlyList<InputValueDefinitionNode> Fields { get; init; } = [];
}
