using Espalier;
using Espalier.Relay;
using RoadmapTracker.Api.Accounts;
using RoadmapTracker.Api.History;
using RoadmapTracker.Api.Organisations;
using RoadmapTracker.Data.Organisations;
using RoadmapTracker.Data.Participation;
using RoadmapTracker.Data.Recommendations;
using RoadmapTracker.Domain.Participation;

namespace RoadmapTracker.Api.Participation;

/// <summary>The offers to volunteer.</summary>
[QueryType]
public static class VolunteerOfferQueries
{
    /// <summary>The offers that the caller may see: everybody's once submitted, drafts of one's own organisations, all for the Office.</summary>
    /// <param name="where">Which offers.</param>
    /// <param name="asOf">As they were known to everybody at this past moment, the same for ever but for what has been hidden since: imported ones from their own date on, others from when they were entered. As they are now where it is left out.</param>
    /// <param name="page">Which part of the list.</param>
    /// <param name="reads">Reads offers.</param>
    /// <param name="organisations">Reads organisations.</param>
    /// <param name="catalogue">The catalogue.</param>
    /// <param name="caller">Who asks.</param>
    /// <param name="past">Knows which moments are over.</param>
    /// <param name="orderBy">In which order.</param>
    /// <param name="ct">Cancels the read.</param>
    [UsePaging]
    public static async ValueTask<Page<VolunteerOffer>> GetVolunteerOffersAsync(
        VolunteerOfferWhere? where,
        DateTimeOffset? asOf,
        PagingArguments page,
        OfferReads reads,
        OrganisationReads organisations,
        Catalogue catalogue,
        Caller caller,
        PastMoments past,
        OfferOrder orderBy = OfferOrder.NewestFirst,
        CancellationToken ct = default)
    {
        var actor = await caller.ActorAsync(ct);
        var filter = new OfferFilter
        {
            Statuses = where?.Statuses,
            OrganisationId = where?.Organisation is { } slug ? await organisations.IdAsync(slug, ct) : null,
            Target = where?.Target is { } target ? catalogue.Target(target) : null,
            Capacity = where?.Capacity,
            AsOf = past.Require(asOf),
        };
        return await page.ReadAsync(slice => reads.ListAsync(filter, orderBy, slice, actor, ct), () => reads.CountAsync(filter, actor, ct));
    }
}
