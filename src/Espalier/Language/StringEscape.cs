using System.Globalization;
using System.Text;

namespace Espalier.Language;

/// <summary>The escapes of quoted strings. Specification section 2.10.4, EscapedUnicode and EscapedCharacter.</summary>
internal static class StringEscape
{
    private const int FixedWidth = 6;
    private const int PairWidth = 2 * FixedWidth;
    private const int MaxVariableWidth = 12;

    /// <summary>Reads the escape that the text begins with.</summary>
    /// <param name="text">Text that begins with a backslash.</param>
    /// <param name="value">The character meant.</param>
    /// <param name="length">The bytes read; for an invalid escape, the characters to show.</param>
    /// <returns>True when the escape is valid.</returns>
    public static bool TryRead(ReadOnlySpan<byte> text, out Rune value, out int length)
    {
        if (text.Length > 1 && text[1] == 'u')
        {
            return text.Length > 2 && text[2] == '{'
                ? TryReadVariableWidth(text, out value, out length)
                : TryReadFixedWidth(text, out value, out length);
        }

        length = 2;
        var meant = text.Length < 2 ? '\0' : (char)text[1] switch
        {
            '"' => '"',
            '\\' => '\\',
            '/' => '/',
            'b' => '\b',
            'f' => '\f',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            _ => '\0',
        };
        value = new Rune(meant);
        return meant != '\0';
    }

    /// <summary>The message for an escape that <see cref="TryRead"/> refused.</summary>
    public static string DescribeInvalid(ReadOnlySpan<byte> text, int characters)
    {
        var kind = text.Length > 1 && text[1] == 'u' ? "Unicode" : "character";
        var shown = Encoding.UTF8.GetString(text[..Math.Min(text.Length, characters * 4)]);
        return string.Create(CultureInfo.InvariantCulture, $"Invalid {kind} escape sequence: \"{shown[..Math.Min(shown.Length, characters)]}\".");
    }

    /// <summary>Replaces the escapes of text that the lexer has found valid.</summary>
    public static string Unescape(ReadOnlySpan<byte> content)
    {
        var result = new StringBuilder(content.Length);
        while (!content.IsEmpty)
        {
            var plain = content.IndexOf((byte)'\\');
            if (plain < 0) plain = content.Length;
            result.Append(Encoding.UTF8.GetString(content[..plain]));
            content = content[plain..];
            if (content.IsEmpty) break;
            TryRead(content, out var value, out var length);
            result.Append(value.ToString());
            content = content[length..];
        }

        return result.ToString();
    }

    /// <summary>Writes text as a quoted string, with escapes for quotes, backslashes and control characters.</summary>
    public static string Quote(string value)
    {
        var result = new StringBuilder(value.Length + 2).Append('"');
        foreach (var c in value)
        {
            _ = c switch
            {
                '"' or '\\' => result.Append('\\').Append(c),
                '\b' => result.Append("\\b"),
                '\t' => result.Append("\\t"),
                '\n' => result.Append("\\n"),
                '\f' => result.Append("\\f"),
                '\r' => result.Append("\\r"),
                _ when char.IsControl(c) => result.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}"),
                _ => result.Append(c),
            };
        }

        return result.Append('"').ToString();
    }

    private static bool TryReadVariableWidth(ReadOnlySpan<byte> text, out Rune value, out int length)
    {
        value = default;
        var point = 0;
        for (length = 3; length < MaxVariableWidth;)
        {
            var b = length < text.Length ? text[length] : (byte)0;
            length++;
            if (b == '}') return length > 4 && Rune.TryCreate(point, out value);
            point = (point << 4) | HexDigit(b);
            if (point < 0) return false;
        }

        return false;
    }

    private static bool TryReadFixedWidth(ReadOnlySpan<byte> text, out Rune value, out int length)
    {
        length = FixedWidth;
        var point = ReadFourDigits(text);
        if (Rune.TryCreate(point, out value)) return true;

        // A surrogate pair written as two escapes is one character; half a pair is none.
        if (point < 0 || text.Length < PairWidth || text[FixedWidth] != '\\' || text[FixedWidth + 1] != 'u') return false;
        var trailing = ReadFourDigits(text[FixedWidth..]);
        if (trailing < 0 || !Rune.TryCreate((char)point, (char)trailing, out value)) return false;
        length = PairWidth;
        return true;
    }

    private static int ReadFourDigits(ReadOnlySpan<byte> escape)
    {
        if (escape.Length < FixedWidth) return -1;
        var digits = escape[2..FixedWidth];
        return (HexDigit(digits[0]) << 12) | (HexDigit(digits[1]) << 8) | (HexDigit(digits[2]) << 4) | HexDigit(digits[3]);
    }

    /// <summary>The value of a digit, or -1, which makes any number it is combined into negative.</summary>
    private static int HexDigit(byte b) => b switch
    {
        >= (byte)'0' and <= (byte)'9' => b - '0',
        >= (byte)'A' and <= (byte)'F' => b - 'A' + 10,
        >= (byte)'a' and <= (byte)'f' => b - 'a' + 10,
        _ => -1,
    };
}
