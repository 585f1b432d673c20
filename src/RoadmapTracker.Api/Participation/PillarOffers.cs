using Espalier;
using Espalier.Relay;
using RoadmapTracker.Api.Accounts;
using RoadmapTracker.Data.Participation;
using RoadmapTracker.Domain.Participation;
using RoadmapTracker.Domain.Recommendations;

namespace RoadmapTracker.Api.Participation;

/// <summary>Who offered to work on pillars.</summary>
[ObjectType<Pillar>]
public static class PillarOffers
{
    /// <summary>The offers that name it, as far as the caller may see them.</summary>
    /// <param name="pillars">The pillars.</param>
    /// <param name="capacity">Only with a target in this capacity.</param>
    /// <param name="page">Which part of the list.</param>
    /// <param name="reads">Reads offers.</param>
    /// <param name="caller">Who asks.</param>
    /// <param name="orderBy">In which order.</param>
    /// <param name="ct">Cancels the read.</param>
    [BatchResolver, UsePaging]
    public static ValueTask<IReadOnlyList<Page<VolunteerOffer>>> GetVolunteerOffersAsync(
        [Parent] IReadOnlyList<Pillar> pillars,
        OfferCapacity? capacity,
        PagingArguments page,
        OfferReads reads,
        Caller caller,
        OfferOrder orderBy = OfferOrder.NewestFirst,
        CancellationToken ct = default) =>
        reads.ByTargetAsync(TargetKind.Pillar, pillars.Select(pillar => pillar.Id), capacity, page, orderBy, caller, ct);
}
