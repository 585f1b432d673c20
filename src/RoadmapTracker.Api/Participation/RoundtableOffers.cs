using Espalier;
using Espalier.Relay;
using RoadmapTracker.Api.Accounts;
using RoadmapTracker.Data.Participation;
using RoadmapTracker.Domain.Participation;
using RoadmapTracker.Domain.Roundtables;

namespace RoadmapTracker.Api.Participation;

/// <summary>Who offered to work in roundtables.</summary>
[ObjectType<Roundtable>]
public static class RoundtableOffers
{
    /// <summary>The offers that name it, as far as the caller may see them.</summary>
    /// <param name="roundtables">The roundtables.</param>
    /// <param name="capacity">Only with a target in this capacity.</param>
    /// <param name="page">Which part of the list.</param>
    /// <param name="reads">Reads offers.</param>
    /// <param name="caller">Who asks.</param>
    /// <param name="orderBy">In which order.</param>
    /// <param name="ct">Cancels the read.</param>
    [BatchResolver, UsePaging]
    public static ValueTask<IReadOnlyList<Page<VolunteerOffer>>> GetVolunteerOffersAsync(
        [Parent] IReadOnlyList<Roundtable> roundtables,
        OfferCapacity? capacity,
        PagingArguments page,
        OfferReads reads,
        Caller caller,
        OfferOrder orderBy = OfferOrder.NewestFirst,
        CancellationToken ct = default) =>
        reads.ByTargetAsync(TargetKind.Roundtable, roundtables.Select(roundtable => roundtable.Id), capacity, page, orderBy, caller, ct);
}
