using Espalier;
using Espalier.Relay;
using RoadmapTracker.Api.Accounts;
using RoadmapTracker.Data.Participation;
using RoadmapTracker.Domain.Organisations;
using RoadmapTracker.Domain.Participation;

namespace RoadmapTracker.Api.Participation;

/// <summary>What organisations have offered.</summary>
[ObjectType<Organisation>]
public static class OrganisationOffers
{
    /// <summary>Its offers to volunteer, as far as the caller may see them.</summary>
    /// <param name="organisations">The organisations.</param>
    /// <param name="statuses">Only in one of these states.</param>
    /// <param name="page">Which part of the list.</param>
    /// <param name="reads">Reads offers.</param>
    /// <param name="caller">Who asks.</param>
    /// <param name="orderBy">In which order.</param>
    /// <param name="ct">Cancels the read.</param>
    [BatchResolver, UsePaging]
    public static async ValueTask<IReadOnlyList<Page<VolunteerOffer>>> GetVolunteerOffersAsync(
        [Parent(nameof(Organisation.Id))] IReadOnlyList<Organisation> organisations,
        IReadOnlyList<OfferStatus>? statuses,
        PagingArguments page,
        OfferReads reads,
        Caller caller,
        OfferOrder orderBy = OfferOrder.NewestFirst,
        CancellationToken ct = default)
    {
        var actor = await caller.ActorAsync(ct);
        var filter = new OfferFilter { Statuses = statuses };
        Guid[] ids = [.. organisations.Select(organisation => organisation.Id)];
        return await page.ReadEachAsync(
            slice => reads.ByOrganisationAsync(ids, filter, orderBy, slice, actor, ct),
            () => reads.CountByOrganisationAsync(ids, filter, actor, ct));
    }
}
