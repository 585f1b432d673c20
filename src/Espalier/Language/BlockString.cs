namespace Espalier.Language;

/// <summary>The rules of block strings. Specification section 2.10.4, Block Strings and BlockStringValue().</summary>
internal static class BlockString
{
    private const int WidestSingleLine = 70;
    private const string Quotes = "\"\"\"";
    private const string EscapedQuotes = "\\\"\"\"";

    /// <summary>Takes the common indentation and the blank first and last lines away.</summary>
    /// <param name="raw">What stands between the quotes, with its escaped triple quotes.</param>
    /// <returns>The text meant, its lines separated by line feeds.</returns>
    public static string Dedent(string raw)
    {
        if (raw.AsSpan().IndexOfAny('\r', '\n') < 0)
        {
            return raw.AsSpan().IndexOfAnyExcept(' ', '\t') < 0 ? "" : raw.Replace(EscapedQuotes, Quotes, StringComparison.Ordinal);
        }

        var lines = raw.Replace(EscapedQuotes, Quotes, StringComparison.Ordinal)
            .Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Split('\n');
        var commonIndent = int.MaxValue;
        var first = -1;
        var last = -1;
        for (var i = 0; i < lines.Length; i++)
        {
            var indent = lines[i].AsSpan().IndexOfAnyExcept(' ', '\t');
            if (indent < 0) continue;
            if (first < 0) first = i;
            last = i;
            if (i > 0) commonIndent = Math.Min(commonIndent, indent);
        }

        if (first < 0) return "";
        for (var i = Math.Max(first, 1); i <= last; i++)
        {
            lines[i] = lines[i][Math.Min(commonIndent, lines[i].Length)..];
        }

        return string.Join('\n', lines, first, last + 1 - first);
    }
}
