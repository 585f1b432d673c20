namespace RoadmapTracker.Domain.Progress;

/// <summary>A progress record speaks of a recommendation. Carries the record's date, so that a recommendation's newest are found by key.</summary>
public sealed class ProgressRecommendation
{
    private ProgressRecommendation()
    {
    }

    /// <summary>The record.</summary>
    public Guid RecordId { get; private init; }

    /// <summary>The recommendation.</summary>
    public Guid RecommendationId { get; private init; }

    /// <summary>The place in the list, from 1.</summary>
    public int Position { get; private init; }

    /// <summary>The record's first day.</summary>
    public DateOnly DateFirstDay { get; private init; }

    /// <summary>Names a recommendation a record speaks of.</summary>
    internal static ProgressRecommendation Of(Guid recordId, Guid recommendationId, int position, DateOnly firstDay)
        => new() { RecordId = recordId, RecommendationId = recommendationId, Position = position, DateFirstDay = firstDay };
}
