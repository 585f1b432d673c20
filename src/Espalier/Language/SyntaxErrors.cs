using System.Globalization;
using System.Text;
using System.Text.Unicode;

namespace Espalier.Language;

/// <summary>The errors of lexer and parser, in the words the tools of the field use.</summary>
internal static class SyntaxErrors
{
    private const string Code = "BAD_REQUEST";

    public static SyntaxException At(SourceText source, int offset, string message) =>
        new(new GraphQLError("Syntax Error: " + message) { Code = Code, Locations = [source.GetPosition(offset)] });

    public static SyntaxException TooLarge(SourceText source, int limit) =>
        Over("maxBytes", limit, source, limit, $"Document is larger than {limit} bytes. Parsing aborted.");

    public static SyntaxException TooMany(SourceText source, int offset, int limit, string what) =>
        Over(what == "fields" ? "maxFields" : "maxTokens", limit, source, offset, $"Document contains more than {limit} {what}. Parsing aborted.");

    public static SyntaxException TooDeep(SourceText source, int offset, int limit) =>
        Over("maxDepth", limit, source, offset, $"Document is nested more than {limit} levels deep. Parsing aborted.");

    /// <summary>What exceeds a limit of <see cref="ParserOptions"/>; how much was asked is not known, since reading ends here.</summary>
    private static SyntaxException Over(string name, int limit, SourceText source, int offset, FormattableString message) =>
        new(At(source, offset, FormattableString.Invariant(message)).Error with
        {
            Extensions = new Dictionary<string, object?> { ["limit"] = $"parser.{name}", ["value"] = limit },
        });

    /// <summary>Names the character at an offset: quoted when it can be seen, else by its number.</summary>
    public static string DescribeCharacter(ReadOnlySpan<byte> text, int offset)
    {
        if (offset >= text.Length) return "<EOF>";
        var first = text[offset];
        if (first == '"') return "'\"'";
        if (first is >= 0x20 and <= 0x7E) return $"\"{(char)first}\"";
        if (Rune.DecodeFromUtf8(text[offset..], out var rune, out _) == System.Buffers.OperationStatus.Done)
        {
            return string.Create(CultureInfo.InvariantCulture, $"U+{rune.Value:X4}");
        }

        // SourceText.From keeps a surrogate without partner as the three bytes its number would have.
        if (first == 0xED && offset + 2 < text.Length)
        {
            var surrogate = ((first & 0x0F) << 12) | ((text[offset + 1] & 0x3F) << 6) | (text[offset + 2] & 0x3F);
            return string.Create(CultureInfo.InvariantCulture, $"U+{surrogate:X4}");
        }

        return string.Create(CultureInfo.InvariantCulture, $"byte 0x{first:X2}");
    }

    /// <summary>The offset of the first byte that is not UTF-8, or the length of the text when all is well.</summary>
    public static int FirstInvalidByte(ReadOnlySpan<byte> text)
    {
        if (Utf8.IsValid(text)) return text.Length;
        var offset = 0;
        while (Rune.DecodeFromUtf8(text[offset..], out _, out var consumed) == System.Buffers.OperationStatus.Done)
        {
            offset += consumed;
        }

        return offset;
    }
}
