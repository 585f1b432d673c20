namespace RoadmapTracker.Data.Files;

/// <summary>A type of file that may be kept, told by the file's content alone.</summary>
/// <param name="MediaType">What it is served as.</param>
/// <param name="Extension">How its names end, with the dot.</param>
public sealed record FileType(string MediaType, string Extension)
{
    /// <summary>A JPEG image.</summary>
    public static readonly FileType Jpeg = new("image/jpeg", ".jpg");

    /// <summary>A PNG image.</summary>
    public static readonly FileType Png = new("image/png", ".png");

    /// <summary>A WebP image.</summary>
    public static readonly FileType WebP = new("image/webp", ".webp");

    /// <summary>A PDF document.</summary>
    public static readonly FileType Pdf = new("application/pdf", ".pdf");

    /// <summary>A text document of Office Open XML.</summary>
    public static readonly FileType Docx = new("application/vnd.openxmlformats-officedocument.wordprocessingml.document", ".docx");

    /// <summary>A workbook of Office Open XML.</summary>
    public static readonly FileType Xlsx = new("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ".xlsx");

    /// <summary>Comma-separated values in UTF-8: text that is named so.</summary>
    public static readonly FileType Csv = new("text/csv; charset=utf-8", ".csv");

    /// <summary>Plain text in UTF-8.</summary>
    public static readonly FileType Text = new("text/plain; charset=utf-8", ".txt");
}
