using Espalier;
using Espalier.Relay;
using RoadmapTracker.Data.Accounts;
using RoadmapTracker.Data.Participation;
using RoadmapTracker.Data.Progress;
using RoadmapTracker.Domain.Accounts;
using RoadmapTracker.Domain.Participation;
using RoadmapTracker.Domain.Progress;

namespace RoadmapTracker.Api.Accounts;

/// <summary>What waits for the caller.</summary>
[ObjectType<Viewer>]
public static class ViewerTasks
{
    private static readonly OfferStatus[] _undecided = [OfferStatus.Submitted, OfferStatus.UnderReview];
    private static readonly VerificationState[] _unreviewed = [VerificationState.Submitted, VerificationState.UnderReview];
    private static readonly VerificationState[] _returned = [VerificationState.Returned];
    private static readonly VerificationState[] _disputed = [VerificationState.Disputed];

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

    /// <summary>
    /// Progress records that organisations have handed in and that the caller may review: of the roundtables the caller supports, for the
    /// Office of any; the oldest first.
    /// </summary>
    [BatchResolver, UsePaging]
    public static ValueTask<IReadOnlyList<Page<ProgressRecord>>> GetRecordsToReviewAsync(
        [Parent] IReadOnlyList<Viewer> viewers, PagingArguments page, ProgressReads reads, CancellationToken ct) =>
        EachAsync(
            viewers,
            page,
            reads,
            viewer => new ProgressFilter
            {
                States = _unreviewed,
                Origin = RecordOrigin.Reported,
                RoundtableIds = viewer.Actor.IsOffice ? null : [.. viewer.Actor.Supports],
            },
            ct);

    /// <summary>Progress records that were given back to the caller's organisations; the oldest first.</summary>
    [BatchResolver, UsePaging]
    public static ValueTask<IReadOnlyList<Page<ProgressRecord>>> GetReturnedRecordsAsync(
        [Parent] IReadOnlyList<Viewer> viewers, PagingArguments page, ProgressReads reads, CancellationToken ct) =>
        EachAsync(viewers, page, reads, viewer => OfReporter(viewer, _returned), ct);

    /// <summary>Progress records of the caller's organisations that a reviewer contradicts and that wait for an answer; the oldest first.</summary>
    [BatchResolver, UsePaging]
    public static ValueTask<IReadOnlyList<Page<ProgressRecord>>> GetDisputesToAnswerAsync(
        [Parent] IReadOnlyList<Viewer> viewers, PagingArguments page, ProgressReads reads, CancellationToken ct) =>
        EachAsync(viewers, page, reads, viewer => OfReporter(viewer, _disputed), ct);

    private static ProgressFilter OfReporter(Viewer viewer, VerificationState[] states) => new() { States = states, ReporterIds = [.. viewer.Actor.SpeaksFor] };

    private static async ValueTask<IReadOnlyList<Page<ProgressRecord>>> EachAsync(
        IReadOnlyList<Viewer> viewers, PagingArguments page, ProgressReads reads, Func<Viewer, ProgressFilter> filterOf, CancellationToken ct)
    {
        List<Page<ProgressRecord>> pages = [];
        foreach (var viewer in viewers)
        {
            var filter = filterOf(viewer);
            pages.Add(await page.ReadAsync(
                slice => reads.ListAsync(filter, ProgressOrder.OldestFirst, slice, viewer.Actor, ct), () => reads.CountAsync(filter, viewer.Actor, ct)));
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
