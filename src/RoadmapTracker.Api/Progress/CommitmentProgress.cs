using Espalier;
using Espalier.Execution;
using Espalier.Relay;
using RoadmapTracker.Api.Accounts;
using RoadmapTracker.Api.History;
using RoadmapTracker.Data.Progress;
using RoadmapTracker.Domain.Commitments;
using RoadmapTracker.Domain.Progress;

namespace RoadmapTracker.Api.Progress;

/// <summary>What has been done on commitments.</summary>
[ObjectType<Commitment>]
public static class CommitmentProgress
{
    /// <summary>The progress records that report on it, as far as the caller may see them.</summary>
    /// <param name="commitments">The commitments.</param>
    /// <param name="states">Only in one of these states of verification.</param>
    /// <param name="asOf">As it was known to everybody at this past moment; where it is left out, as the commitment is told.</param>
    /// <param name="page">Which part of the list.</param>
    /// <param name="reads">Reads records.</param>
    /// <param name="caller">Who asks.</param>
    /// <param name="past">Knows which moments are over.</param>
    /// <param name="orderBy">In which order.</param>
    /// <param name="ct">Cancels the read.</param>
    [BatchResolver, UsePaging]
    public static async ValueTask<IReadOnlyList<Page<ProgressRecord>>> GetProgressAsync(
        [Parent(nameof(Commitment.Id))] IReadOnlyList<Commitment> commitments,
        IReadOnlyList<VerificationState>? states,
        DateTimeOffset? asOf,
        PagingArguments page,
        ProgressReads reads,
        Caller caller,
        PastMoments past,
        ProgressOrder orderBy = ProgressOrder.NewestFirst,
        CancellationToken ct = default)
    {
        var actor = await caller.ActorAsync(ct);
        Guid[] ids = [.. commitments.Select(commitment => commitment.Id)];
        var filter = new ProgressFilter { States = states, AsOf = past.Require(asOf) ?? commitments.KnownAt() };
        return await page.ReadEachAsync(
            slice => reads.ByCommitmentAsync(ids, filter, orderBy, slice, actor, ct),
            () => reads.CountByCommitmentAsync(ids, filter, actor, ct));
    }

    /// <summary>How many public, standing progress records report on it, by state of verification and by the two judgements.</summary>
    /// <param name="commitments">The commitments.</param>
    /// <param name="asOf">As it was known to everybody at this past moment; where it is left out, as the commitment is told.</param>
    /// <param name="field">What is selected.</param>
    /// <param name="reads">Reads records.</param>
    /// <param name="past">Knows which moments are over.</param>
    /// <param name="ct">Cancels the read.</param>
    [BatchResolver]
    public static ValueTask<IReadOnlyList<ProgressCounts>> GetProgressCountsAsync(
        [Parent(nameof(Commitment.Id))] IReadOnlyList<Commitment> commitments, DateTimeOffset? asOf, FieldContext field, ProgressReads reads, PastMoments past, CancellationToken ct)
    {
        var moment = past.Require(asOf) ?? commitments.KnownAt();
        return Tallies.CountEachAsync(commitments.Select(commitment => commitment.Id), field, (ids, detail) => reads.TalliesByCommitmentAsync(ids, detail, moment, ct));
    }
}
