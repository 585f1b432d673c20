using Espalier;
using Espalier.Relay;
using RoadmapTracker.Api.Accounts;
using RoadmapTracker.Data.Participation;
using RoadmapTracker.Domain.Participation;
using RoadmapTracker.Domain.Recommendations;

namespace RoadmapTracker.Api.Participation;

/// <summary>Who offered to work on recommendations.</summary>
[ObjectType<Recommendation>]
public static class RecommendationOffers
{
    /// <summary>The offers that name it, as far as the caller may see them; offers for its roundtables and pillar are not among them.</summary>
    /// <param name="recommendations">The recommendations.</param>
    /// <param name="capacity">Only with a target in this capacity.</param>
    /// <param name="page">Which part of the list.</param>
    /// <param name="reads">Reads offers.</param>
    /// <param name="caller">Who asks.</param>
    /// <param name="orderBy">In which order.</param>
    /// <param name="ct">Cancels the read.</param>
    [BatchResolver, UsePaging]
    public static ValueTask<IReadOnlyList<Page<VolunteerOffer>>> GetVolunteerOffersAsync(
        [Parent] IReadOnlyList<Recommendation> recommendations,
        OfferCapacity? capacity,
        PagingArguments page,
        OfferReads reads,
        Caller caller,
        OfferOrder orderBy = OfferOrder.NewestFirst,
        CancellationToken ct = default) =>
        reads.ByTargetAsync(
            TargetKind.Recommendation, recommendations.Select(recommendation => recommendation.Id), capacity, page, orderBy, caller, ct);
}
