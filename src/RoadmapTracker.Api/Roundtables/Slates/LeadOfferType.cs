using Espalier;
using RoadmapTracker.Api.Accounts;
using RoadmapTracker.Data.Participation;
using RoadmapTracker.Data.Recommendations;
using RoadmapTracker.Domain.Participation;
using RoadmapTracker.Domain.Roundtables.Slates;

namespace RoadmapTracker.Api.Roundtables.Slates;

/// <summary>What makes an organisation a candidate: an offer to lead the roundtable, a recommendation it covers, or the pillar of its area.</summary>
[ObjectType<LeadOffer>(Ignore = [nameof(LeadOffer.OfferId), nameof(LeadOffer.SubjectId)])]
public static class LeadOfferType
{
    /// <summary>The offer.</summary>
    [BatchResolver]
    public static async Task<IReadOnlyList<VolunteerOffer?>> GetOfferAsync(
        [Parent] IReadOnlyList<LeadOffer> offers, OfferReads reads, Caller caller, CancellationToken ct)
    {
        var actor = await caller.ActorAsync(ct);
        return await offers.OneAsync(item => item.OfferId, ids => reads.ByIdsAsync(ids, actor, asOf: null, ct), offer => offer.Id);
    }

    /// <summary>What it offers to lead.</summary>
    [GraphQLType("OfferSubject!"), Cost(0)]
    public static object GetSubject([Parent] LeadOffer offer, Catalogue catalogue) => offer.Kind switch
    {
        TargetKind.Recommendation => catalogue.Recommendations.ById(offer.SubjectId),
        TargetKind.Roundtable => catalogue.Roundtables.ById(offer.SubjectId),
        _ => catalogue.Pillars.ById(offer.SubjectId),
    };
}
