namespace Espalier.Language;

/// <summary>The declaration of one variable of an operation. Specification section 2.11, VariableDefinition.</summary>
public sealed class VariableDefinitionNode : SyntaxNode
{
    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.VariableDefinition;

    /// <summary>The description written before it, or null.</summary>
    public StringValueNode? Description { get; init; }

    /// <summary>The variable declared.</summary>
    public required VariableNode Variable { get; init; }

    /// <summary>Its input type.</summary>
    public required TypeNode Type { get; init; }

    /// <summary>The constant used when no value is given, or null when there is no default (a literal null is a <see cref="NullValueNode"/>).</summary>
    public ValueNode? DefaultValue { get; init; }

    /// <summary>The directives applied to it, in the order written, with constant arguments; empty when there are none.</summary>
    public IReadOnlyList<DirectiveNode> Directives { get; init; } = [];
}
