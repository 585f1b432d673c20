namespace RoadmapTracker.Domain.Roundtables;

/// <summary>A roundtable covers a recommendation.</summary>
public sealed class RoundtableRecommendation
{
    /// <summary>The roundtable.</summary>
    public required Guid RoundtableId { get; init; }

    /// <summary>The recommendation.</summary>
    public required Guid RecommendationId { get; init; }

    /// <summary>What the mapping rests on.</summary>
    public required Basis Basis { get; init; }
}
