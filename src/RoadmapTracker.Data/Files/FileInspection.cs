using RoadmapTracker.Data.Files.Formats;
using RoadmapTracker.Domain.Errors;

namespace RoadmapTracker.Data.Files;

/// <summary>
/// What a file is, by its bytes and never by what its sender calls it, and what of it is kept. Images lose their metadata without their
/// picture being decoded, and every file loses what follows its end.
/// </summary>
public static class FileInspection
{
    /// <summary>The largest file in bytes, 10 MiB.</summary>
    public const int MaxSize = 10 * 1024 * 1024;

    /// <summary>Looks at a whole file.</summary>
    /// <param name="content">Its bytes.</param>
    /// <param name="name">What its sender calls it; tells comma-separated values from other text and nothing else.</param>
    /// <exception cref="InvalidInput">It is of no type that is kept, malformed, too large, or two files in one.</exception>
    public static InspectedFile Inspect(ReadOnlyMemory<byte> content, string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (content.IsEmpty) throw Refused("The file is empty.");
        if (content.Length > MaxSize) throw Refused($"A file has at most {MaxSize / (1024 * 1024)} MiB.");
        var (type, kept) = Read(content, name);

        // A ZIP archive is found by its end, so it can follow or be inside anything.
        if (type != FileType.Docx && type != FileType.Xlsx && ZipEnd.Find(kept.Span) is not null) throw Refused("The file is an archive too.");
        return new InspectedFile(type, kept);
    }

    internal static InvalidInput Refused(string problem) => new("file", problem);

    private static (FileType Type, ReadOnlyMemory<byte> Kept) Read(ReadOnlyMemory<byte> content, string name)
    {
        var bytes = content.Span;
        if (bytes.StartsWith(JpegFile.Signature)) return (FileType.Jpeg, JpegFile.Strip(bytes));
        if (bytes.StartsWith(PngFile.Signature)) return (FileType.Png, PngFile.Strip(bytes));
        if (bytes.StartsWith(WebPFile.Signature)) return (FileType.WebP, WebPFile.Strip(bytes));
        if (bytes.StartsWith(PdfFile.Signature)) return (FileType.Pdf, content[..PdfFile.EndOf(bytes)]);
        if (bytes.StartsWith(OfficeFile.Signature)) return (OfficeFile.TypeOf(content), content);
        if (!TextFile.IsText(bytes)) throw Refused("The file is none of PDF, JPEG, PNG, WebP, DOCX, XLSX, CSV and text in UTF-8.");
        return (name.EndsWith(FileType.Csv.Extension, StringComparison.OrdinalIgnoreCase) ? FileType.Csv : FileType.Text, content);
    }
}
