namespace RoadmapTracker.Domain.Recommendations;

/// <summary>One of the eleven recommendations of "The Age of Digital Interdependence", 1A to 5B.</summary>
public sealed class Recommendation
{
    /// <summary>The identity, made from the code.</summary>
    public required Guid Id { get; init; }

    /// <summary>The public code, for example <c>1A</c>; never changes.</summary>
    public required string Code { get; init; }

    /// <summary>The place among the eleven, from 1.</summary>
    public required int Position { get; init; }

    /// <summary>The set it belongs to.</summary>
    public required Guid SetId { get; init; }

    /// <summary>The Roadmap's area that answers it first; all areas are in <see cref="AreaRecommendation"/>.</summary>
    public required Guid AreaId { get; init; }

    /// <summary>A short title in this project's own words.</summary>
    public required string ShortTitle { get; init; }

    /// <summary>The published wording; null while <see cref="TextStatus"/> is <see cref="TextStatus.Unconfirmed"/>.</summary>
    public required string? OfficialText { get; init; }

    /// <summary>A wording from general knowledge; null once the published wording is known.</summary>
    public required string? UnconfirmedText { get; init; }

    /// <summary>Whether the wording has been compared with the report.</summary>
    public required TextStatus TextStatus { get; init; }

    /// <summary>The Sustainable Development Goals (1 to 17) a source ties the recommendation to; usually none was found.</summary>
    public required IReadOnlyList<int> SdgGoals { get; init; }

    /// <summary>The wording there is; show <see cref="TextStatus"/> beside it.</summary>
    public string Text => OfficialText ?? UnconfirmedText!;
}
