namespace Espalier.Language;

/// <summary>An addition to an input object type. Specification section 3.10, InputObjectTypeExtension.</summary>
public sealed class InputObjectTypeExtensionNode : TypeExtensionNode
{
    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.InputObjectTypeExtension;

    /// <summary>The input fields added, in the order written; empty when there are none.</summary>
    public IReadOnlyList<InputValueDefinitionNode> Fields { get; init; } = [];
}
