namespace Espalier.Language;

/// <summary>A whole GraphQL document: executable definitions, type system definitions, or both. Specification section 2.3, Document.</summary>
public sealed class DocumentNode : SyntaxNode
{
    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.Document;

    /// <summary>The definitions in the order written; a parsed document has at least one.</summary>
    public required IReadOnlyList<DefinitionNode> Definitions { get; init; }

    /// <summary>The text that every <see cref="SyntaxNode.Span"/> below points into; <see cref="SourceText.Empty"/> for a document built by hand.</summary>
    public SourceText Source { get; init; } = SourceText.Empty;
}
