namespace RoadmapTracker.Data.Files.Formats;

/// <summary>PDF (ISO 32000-1, section 7.5): kept as it is, from its header to its last end-of-file marker.</summary>
internal static class PdfFile
{
    /// <summary>How such a file begins here; readers would look further for it, and so would what else the file may be.</summary>
    public static ReadOnlySpan<byte> Signature => "%PDF-"u8;

    // Readers look for the marker in the last 1,024 bytes.
    private const int EndRange = 1024;

    /// <summary>Where the file ends: after its last marker and the end of that line.</summary>
    /// <exception cref="Domain.Errors.InvalidInput">There is no such marker near the end.</exception>
    public static int EndOf(ReadOnlySpan<byte> file)
    {
        var end = file.LastIndexOf("%%EOF"u8);
        if (end < 0 || file.Length - end > EndRange) throw FileInspection.Refused("The PDF document is cut short, or something follows it.");
        end += "%%EOF"u8.Length;
        if (end < file.Length && file[end] == (byte)'\r') end++;
        if (end < file.Length && file[end] == (byte)'\n') end++;
        return end;
    }
}
