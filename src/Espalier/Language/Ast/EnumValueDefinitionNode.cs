namespace Espalier.Language;

/// <summary>The definition of one value of an enum type. Specification section 3.9, EnumValueDefinition.</summary>
public sealed class EnumValueDefinitionNode : SyntaxNode
{
    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.EnumValueDefinition;

    /// <summary>The description written before it, or null.</summary>
    public StringValueNode? Description { get; init; }

    /// <summary>The name of the value; never "true", "false" or "null".</summary>
    public required NameNode Name { get; init; }

    /// <summary>The directives applied to it, in the order written, with constant arguments; empty when there are none.</summary>
    public IReadOnlyList<DirectiveNode> Directives { get; init; } = [];
}
