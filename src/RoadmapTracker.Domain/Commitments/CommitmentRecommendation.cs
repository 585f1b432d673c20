namespace RoadmapTracker.Domain.Commitments;

/// <summary>A commitment serves a recommendation.</summary>
public sealed class CommitmentRecommendation
{
    internal CommitmentRecommendation()
    {
    }

    /// <summary>The commitment.</summary>
    public Guid CommitmentId { get; internal init; }

    /// <summary>The recommendation.</summary>
    public Guid RecommendationId { get; internal init; }

    /// <summary>The place in the list, from 1.</summary>
    public int Position { get; internal init; }

    /// <summary>Names a recommendation a commitment serves.</summary>
    /// <param name="commitmentId">The commitment.</param>
    /// <param name="recommendationId">The recommendation.</param>
    /// <param name="position">The place in the list, from 1.</param>
    public static CommitmentRecommendation Of(Guid commitmentId, Guid recommendationId, int position)
        => new() { CommitmentId = commitmentId, RecommendationId = recommendationId, Position = position };
}
