using System.Text.Unicode;

namespace RoadmapTracker.Data.Files.Formats;

/// <summary>Text in UTF-8 that is nothing which a browser or a shell would run.</summary>
internal static class TextFile
{
    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>Whether it is.</summary>
    public static bool IsText(ReadOnlySpan<byte> file) => Utf8.IsValid(file) && !file.ContainsAny(Controls) && !IsMarkup(file);

    // Everything below space but tab, line feed, form feed and carriage return; and delete.
    private static readonly System.Buffers.SearchValues<byte> Controls = System.Buffers.SearchValues.Create(
        [.. Enumerable.Range(0, 32).Where(code => code is not (9 or 10 or 12 or 13)).Select(code => (byte)code), 0x7F]);

    private static bool IsMarkup(ReadOnlySpan<byte> file)
    {
        var text = (file.StartsWith(ByteOrderMark) ? file[ByteOrderMark.Length..] : file).TrimStart(" \t\r\n\f"u8);
        return text.StartsWith("#!"u8) || (text.Length > 1 && text[0] == (byte)'<' && (char.IsAsciiLetter((char)text[1]) || text[1] is (byte)'!' or (byte)'?'));
    }
}
