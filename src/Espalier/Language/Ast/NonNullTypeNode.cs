namespace Espalier.Language;

/// <summary>A type whose value is never null. Specification section 2.12, NonNullType.</summary>
public sealed class NonNullTypeNode : TypeNode
{
    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.NonNullType;

    /// <summary>The type without the "!": a <see cref="NamedTypeNode"/> or a <see cref="ListTypeNode"/>.</summary>
    public required TypeNode Type { get; init; }
}
