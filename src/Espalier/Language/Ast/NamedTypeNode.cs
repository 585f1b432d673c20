namespace Espalier.Language;

/// <summary>A type referred to by name. Specification section 2.12, NamedType.</summary>
public sealed class NamedTypeNode : TypeNode
{
    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.NamedType;

    /// <summary>The name of the type.</summary>
    public required NameNode Name { get; init; }
}
