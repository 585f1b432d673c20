using RoadmapTracker.Domain.Participation;

namespace RoadmapTracker.Data.Participation;

/// <summary>Which feedback is wanted; what is null or empty does not restrict. What the viewer may not see is never there.</summary>
public sealed record FeedbackFilter
{
    /// <summary>In one of these states.</summary>
    public IReadOnlyList<FeedbackStatus>? Statuses { get; init; }

    /// <summary>With one of these positions.</summary>
    public IReadOnlyList<FeedbackPosition>? Positions { get; init; }

    /// <summary>That speaks of this theme.</summary>
    public Guid? ThemeId { get; init; }

    /// <summary>On this recommendation.</summary>
    public Guid? RecommendationId { get; init; }

    /// <summary>Of this organisation.</summary>
    public Guid? OrganisationId { get; init; }

    /// <summary>As it was known at this past moment, to everybody: from its submission on.</summary>
    public DateTimeOffset? AsOf { get; init; }

    /// <summary>Also editions whose place a later one has taken.</summary>
    public bool IncludeSuperseded { get; init; }
}
