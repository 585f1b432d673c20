namespace Espalier.Language;

/// <summary>A list of another type. Specification section 2.12, ListType.</summary>
public sealed class ListTypeNode : TypeNode
{
    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.ListType;

    /// <summary>The type of the items.</summary>
    public required TypeNode Type { get; init; }
}
