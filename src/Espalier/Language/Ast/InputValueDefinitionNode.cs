namespace Espalier.Language;

/// <summary>The definition of an argument or of a field of an input object. Specification section 3.6.1, InputValueDefinition.</summary>
public sealed class InputValueDefinitionNode : SyntaxNode
{
    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.InputValueDefinition;

    /// <summary>The description written before it, or null.</summary>
    public StringValueNode? Description { get; init; }

    /// <summary>The name of the argument or input field.</summary>
    public required NameNode Name { get; init; }

    /// <summary>Its input type.</summary>
    public required TypeNode Type { get; init; }

    /// <summary>The constant used when no value is given, or null when there is no default (a literal null is a <see cref="NullValueNode"/>).</summary>
    public ValueNode? DefaultValue { get; init; }

    /// <summary>The directives applied to it, in the order written, with constant arguments; empty when there are none.</summary>
    public IReadOnlyList<DirectiveNode> Directives { get; init; } = [];
}
