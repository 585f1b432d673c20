namespace RoadmapTracker.Domain.Progress;

/// <summary>A progress record speaks of a recommendation. Carries the record's date, so that a recommendation's newest are found by key.</summary>
public sealed class ProgressRecommendation
{
    internal ProgressRecommendation()
    {
    }

    /// <summary>The record.</summary>
    public Guid RecordId { get; internal init; }

    /// <summary>The recommendation.</summary>
    public Guid RecommendationId { get; internal init; }

    /// <summary>The place in the list, from 1.</summary>
    public int Position { get; internal init; }

    /// <summary>The record's first day.</summary>
    public DateOnly DateFirstDay { get; internal init; }

    /// <summary>Names a recommendation a record speaks of.</summary>
    internal static ProgressRecommendation Of(Guid recordId, Guid recommendationId, int position, DateOnly firstDay)
        => new() { RecordId = recordId, RecommendationId = recommendationId, Position = position, DateFirstDay = firstDay };
}
