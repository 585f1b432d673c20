using System.Text;

namespace Espalier.Language;

/// <summary>The UTF-8 text of a document, with a name to show in messages. Specification section 2.1, Source Text.</summary>
public sealed class SourceText
{
    /// <summary>The name of a text that was given none.</summary>
    public const string DefaultName = "GraphQL request";

    private const byte LineFeed = (byte)'\n';
    private const byte CarriageReturn = (byte)'\r';

    /// <summary>Wraps UTF-8 bytes without copying them; the caller must not change them afterwards.</summary>
    /// <param name="utf8">The text. Bytes that are not UTF-8 are reported by the parser where they stand.</param>
    /// <param name="name">A name for messages, such as a file name.</param>
    public SourceText(ReadOnlyMemory<byte> utf8, string name = DefaultName)
    {
        Utf8 = utf8;
        Name = name;
    }

    /// <summary>The source of nodes that were built by hand.</summary>
    public static SourceText Empty { get; } = new(ReadOnlyMemory<byte>.Empty);

    /// <summary>The bytes of the text; offsets in the syntax tree count these.</summary>
    public ReadOnlyMemory<byte> Utf8 { get; }

    /// <summary>The name for messages.</summary>
    public string Name { get; }

    /// <summary>Encodes a string.</summary>
    /// <param name="text">
    /// The text. A surrogate without its partner has no UTF-8 form; it is kept as the three bytes of its number, so that
    /// the parser can name it in its error instead of reading a replacement character.
    /// </param>
    /// <param name="name">A name for messages, such as a file name.</param>
    /// <returns>The source text.</returns>
    public static SourceText From(string text, string name = DefaultName)
    {
        ArgumentNullException.ThrowIfNull(text);
        var bytes = new byte[Encoding.UTF8.GetByteCount(text)];
        var written = 0;
        var rest = text.AsSpan();
        while (!rest.IsEmpty)
        {
            var lone = IndexOfLoneSurrogate(rest);
            var valid = lone < 0 ? rest : rest[..lone];
            written += Encoding.UTF8.GetBytes(valid, bytes.AsSpan(written));
            if (lone < 0) break;
            bytes[written++] = (byte)(0xE0 | (rest[lone] >> 12));
            bytes[written++] = (byte)(0x80 | ((rest[lone] >> 6) & 0x3F));
            bytes[written++] = (byte)(0x80 | (rest[lone] & 0x3F));
            rest = rest[(lone + 1)..];
        }

        return new SourceText(bytes, name);
    }

    /// <summary>Finds the line and column of a byte.</summary>
    /// <param name="offset">Offset in bytes; outside the text it counts as the nearest end.</param>
    /// <returns>The position, from line 1 and column 1. Lines end as in specification section 2.1.2, Line Terminators.</returns>
    public SourcePosition GetPosition(int offset)
    {
        var text = Utf8.Span;
        var target = Math.Clamp(offset, 0, text.Length);
        var line = 1;
        var lineStart = 0;
        while (true)
        {
            var length = text[lineStart..target].IndexOfAny(LineFeed, CarriageReturn);
            if (length < 0) break;
            var next = lineStart + length + 1;
            if (text[next - 1] == CarriageReturn && next < text.Length && text[next] == LineFeed) next++;
            if (next > target) break;
            line++;
            lineStart = next;
        }

        return new SourcePosition(line, CountUtf16(text[lineStart..target]) + 1);
    }

    /// <summary>The text as a string.</summary>
    /// <returns>The decoded text, with U+FFFD for bytes that are not UTF-8.</returns>
    public override string ToString() => Encoding.UTF8.GetString(Utf8.Span);

    private static int IndexOfLoneSurrogate(ReadOnlySpan<char> text)
    {
        for (var i = text.IndexOfAnyInRange('\uD800', '\uDFFF'); i >= 0 && i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i])) continue;
            if (i + 1 == text.Length || !char.IsSurrogatePair(text[i], text[i + 1])) return i;
            i++;
        }

        return -1;
    }

    /// <summary>One unit for each first byte of a sequence, and a second one for those beyond the basic plane.</summary>
    private static int CountUtf16(ReadOnlySpan<byte> utf8)
    {
        if (Ascii.IsValid(utf8)) return utf8.Length;
        var units = 0;
        foreach (var b in utf8)
        {
            if ((b & 0xC0) != 0x80) units += b >= 0xF0 ? 2 : 1;
        }

        return units;
    }
}
