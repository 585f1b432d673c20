using Espalier;
using Espalier.Relay;
using RoadmapTracker.Data.Accounts;
using RoadmapTracker.Data.Participation;
using RoadmapTracker.Domain.Accounts;
using RoadmapTracker.Domain.Participation;

namespace RoadmapTracker.Api.Accounts;

/// <summary>What waits for the caller.</summary>
[ObjectType<Viewer>]
public static class ViewerTasks
{
    private static readonly OfferStatus[] _undecided = [OfferStatus.Submitted, OfferStatus.UnderReview];

    /// <summary>People who ask to speak for the caller's organisations, for the Office for any, and wait to be confirmed; the oldest first.</summary>
    [BatchResolver, UsePaging]
    public static ValueTask<IReadOnlyList<Page<Representation>>> GetRepresentationRequestsAsync(
        [Parent] IReadOnlyList<Viewer> viewers, PagingArguments page, RepresentationReads reads, CancellationToken ct) =>
        EachAsync(viewers, page, reads, viewer => new RepresentationFilter { Statuses = [RepresentationStatus.Requested], ExceptAccountId = viewer.Actor.AccountId }, ct);

    /// <summary>Invitations to speak for organisations that wait for the caller to accept or decline; the oldest first.</summary>
    [BatchResolver, UsePaging]
    public static ValueTask<IReadOnlyList<Page<Representation>>> GetInvitationsAsync(
        [Parent] IReadOnlyList<Viewer> viewers, PagingArguments page, RepresentationReads reads, CancellationToken ct) =>
        EachAsync(
            viewers,
            page,
            reads,
            viewer => new RepresentationFilter { Statuses = [RepresentationStatus.Invited], AccountId = viewer.Actor.AccountId ?? Guid.Empty },
            ct);

    /// <summary>Offers to volunteer that the Office has not decided; the oldest first. Empty for all others.</summary>
    [BatchResolver, UsePaging]
    public static async ValueTask<IReadOnlyList<Page<VolunteerOffer>>> GetOffersToReviewAsync(
        [Parent] IReadOnlyList<Viewer> viewers, PagingArguments page, OfferReads reads, CancellationToken ct)
    {
        List<Page<VolunteerOffer>> pages = [];
        foreach (var viewer in viewers)
        {
            var filter = new OfferFilter { Statuses = _undecided, OrganisationId = viewer.Actor.IsOffice ? null : Guid.Empty };
            pages.Add(await page.ReadAsync(
                slice => reads.ListAsync(filter, OfferOrder.OldestFirst, slice, viewer.Actor, ct), () => reads.CountAsync(filter, viewer.Actor, ct)));
        }

        return pages;
    }

    // There is one viewer of a request.
    private static async ValueTask<IReadOnlyList<Page<Representation>>> EachAsync(
        IReadOnlyList<Viewer> viewers, PagingArguments page, RepresentationReads reads, Func<Viewer, RepresentationFilter> filterOf, CancellationToken ct)
    {
        List<Page<Representation>> pages = [];
        foreach (var viewer in viewers)
        {
            var filter = filterOf(viewer);
            pages.Add(await page.ReadAsync(slice => reads.ListAsync(filter, slice, viewer.Actor, ct), () => reads.CountAsync(filter, viewer.Actor, ct)));
        }

        return pages;
    }
}
