using System.Buffers;

namespace Espalier.Language;

/// <summary>The character classes of the lexical grammar. Specification sections 2.1.7 and 2.1.8.</summary>
internal static class Characters
{
    /// <summary>What ends a run of plain characters inside a quoted string.</summary>
    public static readonly SearchValues<byte> StringStops = SearchValues.Create("\"\\\n\r"u8);

    /// <summary>What ends a run of plain characters inside a block string.</summary>
    public static readonly SearchValues<byte> BlockStringStops = SearchValues.Create("\"\\"u8);

    private static readonly SearchValues<byte> NameContinue =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz0123456789"u8);

    public static bool IsNameStart(byte b) => b == '_' || char.IsAsciiLetter((char)b);

    public static bool IsDigit(byte b) => char.IsAsciiDigit((char)b);

    /// <summary>The length of the name that the text begins with, at least one.</summary>
    public static int NameLength(ReadOnlySpan<byte> text)
    {
        var length = text.IndexOfAnyExcept(NameContinue);
        return length < 0 ? text.Length : length;
    }
}
