using RoadmapTracker.Domain.Errors;
using RoadmapTracker.Domain.Files;

namespace RoadmapTracker.Domain.Progress;

/// <summary>What a reporter shows for a claim of progress.</summary>
public sealed class Evidence
{
    /// <summary>The most characters of <see cref="Title"/>.</summary>
    public const int TitleLimit = 300;

    /// <summary>The most characters of <see cref="Url"/>.</summary>
    public const int UrlLimit = 2000;

    internal Evidence()
    {
    }

    /// <summary>The identity (UUID version 7).</summary>
    public Guid Id { get; internal init; }

    /// <summary>The progress record it belongs to.</summary>
    public Guid RecordId { get; internal init; }

    /// <summary>The place in the list, from 1.</summary>
    public int Position { get; internal init; }

    /// <summary>What it is.</summary>
    public string Title { get; internal init; } = "";

    /// <summary>The address: of a link, http or https; of an uploaded file, its path on this service.</summary>
    public string Url { get; internal init; } = "";

    /// <summary>The uploaded file; null for a link.</summary>
    public Guid? FileId => StoredFile.IdOf(Url);

    /// <summary>Who may see it.</summary>
    public EvidenceVisibility Visibility { get; internal init; }

    /// <summary>Checks and keeps a piece of evidence.</summary>
    /// <exception cref="InvalidInput">A text is missing or too long, the address is no web address, or it is not one of link and file.</exception>
    internal static Evidence Of(Guid recordId, int position, EvidenceItem item, DateTimeOffset now)
    {
        string field = $"evidence[{position - 1}]";
        if (item.FileId is null == item.Url is null) throw new InvalidInput(field, "Evidence is either a link or a file.");
        return new Evidence
        {
            Id = Guid.CreateVersion7(now),
            RecordId = recordId,
            Position = position,
            Title = InputText.Required(item.Title, TitleLimit, $"{field}.title"),
            Url = item.FileId is { } file ? StoredFile.PathOf(file) : WebAddress(item.Url, $"{field}.url"),
            Visibility = item.Visibility,
        };
    }

    private static string WebAddress(string? given, string field)
    {
        string url = InputText.Required(given, UrlLimit, field);
        return Uri.TryCreate(url, UriKind.Absolute, out Uri? uri) && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp)
            ? url
            : throw new InvalidInput(field, "Evidence is an absolute web address, http or https.");
    }
}
