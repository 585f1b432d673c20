namespace RoadmapTracker.Domain.Recommendations;

/// <summary>An area answers a recommendation.</summary>
public sealed class AreaRecommendation
{
    /// <summary>The area.</summary>
    public required Guid AreaId { get; init; }

    /// <summary>The recommendation.</summary>
    public required Guid RecommendationId { get; init; }

    /// <summary>What the mapping rests on.</summary>
    public required Basis Basis { get; init; }
}
