using Espalier;
using Espalier.Execution;
using Espalier.Relay;
using RoadmapTracker.Api.Accounts;
using RoadmapTracker.Api.History;
using RoadmapTracker.Data.Progress;
using RoadmapTracker.Domain.Organisations;
using RoadmapTracker.Domain.Progress;

namespace RoadmapTracker.Api.Progress;

/// <summary>What organisations have done.</summary>
[ObjectType<Organisation>]
public static class OrganisationProgress
{
    /// <summary>The progress records that name it, as far as the caller may see them.</summary>
    /// <param name="organisations">The organisations.</param>
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
        [Parent(nameof(Organisation.Id))] IReadOnlyList<Organisation> organisations,
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
        Guid[] ids = [.. organisations.Select(organisation => organisation.Id)];
        var filter = new ProgressFilter { States = states, AsOf = past.Require(asOf) };
        return await page.ReadEachAsync(
            slice => reads.ByOrganisationAsync(ids, filter, orderBy, slice, actor, ct),
            () => reads.CountByOrganisationAsync(ids, filter, actor, ct));
    }

    /// <summary>How many public, standing progress records name it, by state of verification and by the two judgements.</summary>
    /// <param name="organisations">The organisations.</param>
    /// <param name="asOf">As it was known to everybody at this past moment; as it is now where it is left out.</param>
    /// <param name="field">What is selected.</param>
    /// <param name="reads">Reads records.</param>
    /// <param name="past">Knows which moments are over.</param>
    /// <param name="ct">Cancels the read.</param>
    [BatchResolver]
    public static ValueTask<IReadOnlyList<ProgressCounts>> GetProgressCountsAsync(
        [Parent(nameof(Organisation.Id))] IReadOnlyList<Organisation> organisations, DateTimeOffset? asOf, FieldContext field, ProgressReads reads, PastMoments past, CancellationToken ct)
    {
        var moment = past.Require(asOf);
        return Tallies.CountEachAsync(organisations.Select(organisation => organisation.Id), field, (ids, detail) => reads.TalliesByOrganisationAsync(ids, detail, moment, ct));
    }
}
