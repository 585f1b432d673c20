namespace Espalier.Language;

/// <summary>
/// Writes a syntax tree as GraphQL text, laid out as the reference implementation's printer does: two spaces a level,
/// lists and arguments broken when they pass 80 characters, a blank line between definitions.
/// </summary>
public static class Printer
{
    /// <summary>Writes a node of any kind.</summary>
    /// <param name="node">The node.</param>
    /// <returns>Text with line feeds, without one at its end, that parses to an equal tree.</returns>
    /// <exception cref="InsufficientExecutionStackException">
    /// A tree built by hand is nested deeper than the stack holds; parsed trees never are.
    /// </exception>
    public static string Print(SyntaxNode node)
    {
        ArgumentNullException.ThrowIfNull(node);
        var writer = new PrintWriter();
        writer.Write(node);
        return writer.ToString();
    }
}
