namespace Espalier.Language;

/// <summary>One field asked for. Specification section 2.6, Field.</summary>
public sealed class FieldNode : SelectionNode
{
    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.Field;

    /// <summary>The response name the client chose, or null. Specification section 2.8, Alias.</summary>
    public NameNode? Alias { get; init; }

    /// <summary>The name of the field in the schema.</summary>
    public required NameNode Name { get; init; }

    /// <summary>The arguments in the order written; empty when there are none.</summary>
    public IReadOnlyList<ArgumentNode> Arguments { get; init; } = [];

    /// <summary>The fields asked of its value, or null for a leaf.</summary>
    public SelectionSetNode? SelectionSet { get; init; }

    /// <summary>The key of the field in the response: the alias when there is one, else the name. Specification section 6.3, Field Collection.</summary>
    public string ResponseName => (Alias ?? Name).Value;
}
