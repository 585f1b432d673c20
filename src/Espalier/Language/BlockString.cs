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

    /// <summary>
    /// Tells whether a block string can say exactly this text: it has no carriage return, no blank first or last line and no
    /// indentation common to all lines.
    /// </summary>
    public static bool CanHold(string value)
    {
        if (value.Length == 0) return true;
        if (value.Contains('\r', StringComparison.Ordinal)) return false;
        if (!value.Contains('\n', StringComparison.Ordinal)) return !IsBlank(value);
        var lines = value.Split('\n');
        return !IsBlank(lines[0]) && !IsBlank(lines[^1]) && lines.Any(static line => line.Length > 0 && line[0] is not (' ' or '\t'));
    }

    /// <summary>Writes a block string, on lines of its own unless it is short and its end cannot be mistaken.</summary>
    /// <param name="value">Text that <see cref="CanHold"/> accepts.</param>
    public static string Print(string value)
    {
        var oneLine = !value.Contains('\n', StringComparison.Ordinal);
        var ownLines = !oneLine || value.Length > WidestSingleLine || value.EndsWith('"') || value.EndsWith('\\');
        // A single line that begins with white space would lose it to the common indentation if it did not stand first.
        var first = ownLines && !(oneLine && value[0] is (' ' or '\t')) ? "\n" : "";
        return Quotes + first + value.Replace(Quotes, EscapedQuotes, StringComparison.Ordinal) + (ownLines ? "\n" : "") + Quotes;
    }

    private static bool IsBlank(string line) => line.AsSpan().IndexOfAnyExcept(' ', '\t') < 0;
}
