namespace Espalier.Language;

/// <summary>The use of a variable, or its name in the place of declaration. Specification section 2.11, Variable.</summary>
public sealed class VariableNode : ValueNode
{
    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.Variable;

    /// <summary>The name without the "$".</summary>
    public required NameNode Name { get; init; }
}
