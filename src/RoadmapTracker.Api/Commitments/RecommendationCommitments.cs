using Espalier;
using Espalier.Relay;
using RoadmapTracker.Data.Commitments;
using RoadmapTracker.Domain.Commitments;
using RoadmapTracker.Domain.Recommendations;

namespace RoadmapTracker.Api.Commitments;

/// <summary>What has been promised on recommendations.</summary>
[ObjectType<Recommendation>]
public static class RecommendationCommitments
{
    /// <summary>The commitments that serve it.</summary>
    /// <param name="recommendations">The recommendations.</param>
    /// <param name="statuses">Only in one of these states.</param>
    /// <param name="page">Which part of the list.</param>
    /// <param name="reads">Reads commitments.</param>
    /// <param name="orderBy">In which order.</param>
    /// <param name="ct">Cancels the read.</param>
    [BatchResolver, UsePaging]
    public static ValueTask<IReadOnlyList<Page<Commitment>>> GetCommitmentsAsync(
        [Parent] IReadOnlyList<Recommendation> recommendations,
        IReadOnlyList<CommitmentStatus>? statuses,
        PagingArguments page,
        CommitmentReads reads,
        CommitmentOrder orderBy = CommitmentOrder.NewestFirst,
        CancellationToken ct = default)
    {
        Guid[] ids = [.. recommendations.Select(recommendation => recommendation.Id)];
        var filter = new CommitmentFilter { Statuses = statuses };
        return page.ReadEachAsync(
            slice => reads.ByRecommendationAsync(ids, filter, orderBy, slice, ct),
            () => reads.CountByRecommendationAsync(ids, filter, ct));
    }
}
