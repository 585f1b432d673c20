using Espalier;
using Espalier.Relay;
using RoadmapTracker.Api.History;
using RoadmapTracker.Data.Commitments;
using RoadmapTracker.Domain.Commitments;
using RoadmapTracker.Domain.Roundtables;

namespace RoadmapTracker.Api.Commitments;

/// <summary>What has been promised in roundtables.</summary>
[ObjectType<Roundtable>]
public static class RoundtableCommitments
{
    /// <summary>The commitments that belong to it.</summary>
    /// <param name="roundtables">The roundtables.</param>
    /// <param name="statuses">Only in one of these states.</param>
    /// <param name="asOf">As it was known to everybody at this past moment; as it is now where it is left out.</param>
    /// <param name="page">Which part of the list.</param>
    /// <param name="reads">Reads commitments.</param>
    /// <param name="past">Knows which moments are over.</param>
    /// <param name="orderBy">In which order.</param>
    /// <param name="ct">Cancels the read.</param>
    [BatchResolver, UsePaging]
    public static ValueTask<IReadOnlyList<Page<Commitment>>> GetCommitmentsAsync(
        [Parent] IReadOnlyList<Roundtable> roundtables,
        IReadOnlyList<CommitmentStatus>? statuses,
        DateTimeOffset? asOf,
        PagingArguments page,
        CommitmentReads reads,
        PastMoments past,
        CommitmentOrder orderBy = CommitmentOrder.NewestFirst,
        CancellationToken ct = default)
    {
        Guid[] ids = [.. roundtables.Select(roundtable => roundtable.Id)];
        var filter = new CommitmentFilter { Statuses = statuses, AsOf = past.Require(asOf) };
        return page.ReadEachAsync(
            slice => reads.ByRoundtableAsync(ids, filter, orderBy, slice, ct),
            () => reads.CountByRoundtableAsync(ids, filter, ct));
    }
}
