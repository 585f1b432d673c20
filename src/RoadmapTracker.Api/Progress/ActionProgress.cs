using Espalier;
using Espalier.Relay;
using RoadmapTracker.Api.Accounts;
using RoadmapTracker.Api.History;
using RoadmapTracker.Data.Progress;
using RoadmapTracker.Domain.Progress;
using RoadmapTracker.Domain.Recommendations;

namespace RoadmapTracker.Api.Progress;

/// <summary>What has been done on actions of the Roadmap.</summary>
[ObjectType<RoadmapAction>]
public static class ActionProgress
{
    /// <summary>The progress records of the action, as far as the caller may see them.</summary>
    /// <param name="actions">The actions.</param>
    /// <param name="states">Only in one of these states of verification.</param>
    /// <param name="asOf">As it was known to everybody at this past moment; as it is now where it is left out.</param>
    /// <param name="page">Which part of the list.</param>
    /// <param name="reads">Reads records.</param>
    /// <param name="caller">Who asks.</param>
    /// <param name="past">Knows which moments are over.</param>
    /// <param name="orderBy">In which order.</param>
    /// <param name="ct">Cancels the read.</param>
    [BatchResolver, UsePaging]
    public static async ValueTask<IReadOnlyList<Page<ProgressRecord>>> GetProgressAsync(
        [Parent] IReadOnlyList<RoadmapAction> actions,
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
        Guid[] ids = [.. actions.Select(action => action.Id)];
        var filter = new ProgressFilter { States = states, AsOf = past.Require(asOf) };
        return await page.ReadEachAsync(
            slice => reads.ByActionAsync(ids, filter, orderBy, slice, actor, ct),
            () => reads.CountByActionAsync(ids, filter, actor, ct));
    }
}
