using Espalier.Relay;
using RoadmapTracker.Api.Accounts;
using RoadmapTracker.Data.Participation;
using RoadmapTracker.Domain.Participation;

namespace RoadmapTracker.Api.Participation;

/// <summary>The offers for recommendations, roundtables and pillars, which read alike.</summary>
internal static class TargetOffers
{
    /// <summary>For each subject a page of the offers for it that the caller may see.</summary>
    public static async ValueTask<IReadOnlyList<Page<VolunteerOffer>>> ByTargetAsync(
        this OfferReads reads,
        TargetKind kind,
        IEnumerable<Guid> subjects,
        OfferCapacity? capacity,
        PagingArguments page,
        OfferOrder order,
        Caller caller,
        CancellationToken ct)
    {
        var actor = await caller.ActorAsync(ct);
        Guid[] ids = [.. subjects];
        var filter = new OfferFilter { Capacity = capacity };
        return await page.ReadEachAsync(
            slice => reads.ByTargetAsync(kind, ids, filter, order, slice, actor, ct),
            () => reads.CountByTargetAsync(kind, ids, filter, actor, ct));
    }
}
