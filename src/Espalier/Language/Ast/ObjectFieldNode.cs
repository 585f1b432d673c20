namespace Espalier.Language;

/// <summary>One field of an input object. Specification section 2.10.8, ObjectField.</summary>
public sealed class ObjectFieldNode : SyntaxNode
{
    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.ObjectField;

    /// <summary>The name of the field.</summary>
    public required NameNode Name { get; init; }

    /// <summary>The value given.</summary>
    public required ValueNode Value { get; init; }
}
