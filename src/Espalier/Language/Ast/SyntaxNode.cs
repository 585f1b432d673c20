namespace Espalier.Language;

/// <summary>
/// A node of the syntax tree. Nodes never change after construction, hold no parent, and may be shared between
/// threads and between documents.
/// </summary>
public abstract class SyntaxNode
{
    /// <summary>Which production of the grammar this is.</summary>
    public abstract SyntaxKind Kind { get; }

    /// <summary>Where it stands in its source, in bytes; empty at zero for a node built by hand.</summary>
    public SourceSpan Span { get; init; }

    /// <summary>The GraphQL text of the node, as <see cref="Printer"/> writes it.</summary>
    /// <returns>Text that parses to an equal node.</returns>
    public sealed override string ToString() => Printer.Print(this);
}
