using System.IO.Compression;
using System.Runtime.InteropServices;

namespace RoadmapTracker.Data.Files.Formats;

/// <summary>
/// Documents and workbooks of Office Open XML (ISO/IEC 29500-2): a ZIP archive of parts. Kept as it is if it is nothing but that,
/// unpacks to no more than it may, and has no macros.
/// </summary>
internal static class OfficeFile
{
    /// <summary>How such a file begins: with its first entry and nothing before it.</summary>
    public static ReadOnlySpan<byte> Signature => "PK\x03\x04"u8;

    private const int MaxEntries = 1_000;
    private const long MaxUnpacked = 50L * 1024 * 1024;

    // Of the whole, and of an entry that is more than the little that packs so well anyway.
    private const int MaxRatio = 100;
    private const long Little = 64 * 1024;

    /// <summary>Which of the two it is.</summary>
    /// <exception cref="Domain.Errors.InvalidInput">It is another archive, malformed, or a bomb.</exception>
    public static FileType TypeOf(ReadOnlyMemory<byte> file)
    {
        var end = ZipEnd.Find(file.Span) ?? throw FileInspection.Refused("The archive is cut short, or something follows it.");
        if (end.Entries > MaxEntries) throw FileInspection.Refused("The archive has too many entries.");
        if (end.DirectoryStart + (long)end.DirectorySize != end.Position) throw FileInspection.Refused("The archive has bytes that belong to no entry.");
        try
        {
            using var archive = new ZipArchive(Open(file), ZipArchiveMode.Read);
            Check(archive, file.Length);
            return TypeOf(archive);
        }
        catch (Exception malformed) when (malformed is InvalidDataException or IOException or NotSupportedException or ArgumentException or OverflowException)
        {
            throw FileInspection.Refused("The archive is malformed.");
        }
    }

    private static MemoryStream Open(ReadOnlyMemory<byte> file)
        => MemoryMarshal.TryGetArray(file, out var bytes)
            ? new MemoryStream(bytes.Array!, bytes.Offset, bytes.Count, writable: false)
            : new MemoryStream(file.ToArray(), writable: false);

    private static void Check(ZipArchive archive, int packed)
    {
        if (archive.Entries.Count > MaxEntries) throw FileInspection.Refused("The archive has too many entries.");
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var total = 0L;
        foreach (var entry in archive.Entries)
        {
            if (!names.Add(entry.FullName) || !IsPlain(entry.FullName)) throw FileInspection.Refused("The archive has an entry of a name that is not allowed.");
            if (entry.IsEncrypted) throw FileInspection.Refused("The archive is encrypted.");
            var unpacked = Unpack(entry, MaxUnpacked - total);
            total += unpacked;
            if (unpacked > Little && unpacked > entry.CompressedLength * MaxRatio) throw FileInspection.Refused("The archive unpacks to too much.");
        }

        if (total > Little && total > (long)packed * MaxRatio) throw FileInspection.Refused("The archive unpacks to too much.");
    }

    // What an entry says of its size is not believed.
    private static long Unpack(ZipArchiveEntry entry, long limit)
    {
        using var content = entry.Open();
        var buffer = new byte[64 * 1024];
        var total = 0L;
        while (content.Read(buffer) is var count and > 0)
        {
            total += count;
            if (total > limit) throw FileInspection.Refused("The archive unpacks to too much.");
        }

        return total;
    }

    private static bool IsPlain(string name)
        => name.Length > 0 && name[0] != '/' && !name.Contains('\\', StringComparison.Ordinal) && !name.Contains(':', StringComparison.Ordinal)
            && !name.Split('/').Contains("..", StringComparer.Ordinal);

    private static FileType TypeOf(ZipArchive archive)
    {
        if (archive.Entries.Any(entry => entry.Name.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase)))
            throw FileInspection.Refused("The document has macros.");
        if (archive.GetEntry("[Content_Types].xml") is null) throw FileInspection.Refused("The archive is no document.");
        return archive switch
        {
            _ when archive.GetEntry("word/document.xml") is not null => FileType.Docx,
            _ when archive.GetEntry("xl/workbook.xml") is not null => FileType.Xlsx,
            _ => throw FileInspection.Refused("The archive is neither DOCX nor XLSX."),
        };
    }
}
