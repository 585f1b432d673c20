namespace Espalier.Language;

/// <summary>A named value given to a field or directive. Specification section 2.7, Argument.</summary>
public sealed class ArgumentNode : SyntaxNode
{
    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.Argument;

    /// <summary>The name of the argument.</summary>
    public required NameNode Name { get; init; }

    /// <summary>The value given.</summary>
    public required ValueNode Value { get; init; }
}
