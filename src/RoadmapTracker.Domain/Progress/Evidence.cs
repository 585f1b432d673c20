using RoadmapTracker.Domain.Errors;

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

    /// <summary>The address, http or https.</summary>
    public string Url { get; internal init; } = "";

    /// <summary>Who may see it.</summary>
    public EvidenceVisibility Visibility { get; internal init; }

    /// <summary>Checks and keeps a piece of evidence.</summary>
    /// <exception cref="InvalidInput">A text is missing or too long, or the address is no web address.</exception>
    internal static Evidence Of(Guid recordId, int position, EvidenceItem item, DateTimeOffset now)
    {
        string field = $"evidence[{position - 1}]";
        string url = InputText.Required(item.Url, UrlLimit, $"{field}.url");
        if (!Uri.TryCreate(url, UriKind.Absolute, out Uri? uri) || (uri.Scheme != Uri.UriSchemeHttps && uri.Scheme != Uri.UriSchemeHttp))
            throw new InvalidInput($"{field}.url", "Evidence is an absolute web address, http or https.");
        return new Evidence
        {
            Id = Guid.CreateVersion7(now),
            RecordId = recordId,
            Position = position,
            Title = InputText.Required(item.Title, TitleLimit, $"{field}.title"),
            Url = url,
            Visibility = item.Visibility,
        };
    }
}
