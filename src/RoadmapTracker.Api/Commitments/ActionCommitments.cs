using Espalier;
using Espalier.Relay;
using RoadmapTracker.Data.Commitments;
using RoadmapTracker.Domain.Commitments;
using RoadmapTracker.Domain.Recommendations;

namespace RoadmapTracker.Api.Commitments;

/// <summary>What has been promised on actions of the Roadmap.</summary>
[ObjectType<RoadmapAction>]
public static class ActionCommitments
{
    /// <summary>The commitments that carry it out.</summary>
    /// <param name="actions">The actions.</param>
    /// <param name="statuses">Only in one of these states.</param>
    /// <param name="page">Which part of the list.</param>
    /// <param name="reads">Reads commitments.</param>
    /// <param name="orderBy">In which order.</param>
    /// <param name="ct">Cancels the read.</param>
    [BatchResolver, UsePaging]
    public static ValueTask<IReadOnlyList<Page<Commitment>>> GetCommitmentsAsync(
        [Parent] IReadOnlyList<RoadmapAction> actions,
        IReadOnlyList<CommitmentStatus>? statuses,
        PagingArguments page,
        CommitmentReads reads,
        CommitmentOrder orderBy = CommitmentOrder.NewestFirst,
        CancellationToken ct = default)
    {
        Guid[] ids = [.. actions.Select(action => action.Id)];
        var filter = new CommitmentFilter { Statuses = statuses };
        return page.ReadEachAsync(
            slice => reads.ByActionAsync(ids, filter, orderBy, slice, ct),
            () => reads.CountByActionAsync(ids, filter, ct));
    }
}
