using Espalier;
using Espalier.Relay;
using RoadmapTracker.Data.Accounts;
using RoadmapTracker.Domain.Accounts;
using RoadmapTracker.Domain.Organisations;

namespace RoadmapTracker.Api.Accounts;

/// <summary>Who speaks for organisations.</summary>
[ObjectType<Organisation>]
public static class OrganisationRepresentations
{
    /// <summary>Who speaks for it, has spoken for it or has to do with it; of others than the organisation's representatives and the Office only oneself.</summary>
    /// <param name="organisations">The organisations.</param>
    /// <param name="statuses">Only in one of these states.</param>
    /// <param name="page">Which part of the list.</param>
    /// <param name="reads">Reads representations.</param>
    /// <param name="caller">Who asks.</param>
    /// <param name="ct">Cancels the read.</param>
    [BatchResolver, UsePaging]
    public static async ValueTask<IReadOnlyList<Page<Representation>>> GetRepresentationsAsync(
        [Parent] IReadOnlyList<Organisation> organisations,
        IReadOnlyList<RepresentationStatus>? statuses,
        PagingArguments page,
        RepresentationReads reads,
        Caller caller,
        CancellationToken ct)
    {
        var actor = await caller.ActorAsync(ct);
        var filter = new RepresentationFilter { Statuses = statuses };
        Guid[] ids = [.. organisations.Select(organisation => organisation.Id)];
        return await page.ReadEachAsync(
            slice => reads.ByOrganisationAsync(ids, filter, slice, actor, ct),
            () => reads.CountByOrganisationAsync(ids, filter, actor, ct));
    }
}
