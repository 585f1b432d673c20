using RoadmapTracker.Data.Paging;
using RoadmapTracker.Domain.Accounts;
using RoadmapTracker.Domain.Participation;

namespace RoadmapTracker.Data.Participation;

/// <content>The offers that wait for the Office's decision. That they wait is public, as they are.</content>
public sealed partial class OfferReads
{
    private static readonly KeysetOrder<VolunteerOffer> _longestWaitingFirst = new(
        "waiting", descending: false, [("submitted_at", offer => offer.SubmittedAt!.Value), ("id", offer => offer.Id)]);

    /// <summary>A page of the offers that wait, those that wait longest first.</summary>
    public ValueTask<Page<VolunteerOffer>> QueueAsync(OfferQueueFilter filter, Slice slice, CancellationToken ct)
        => _table.PageAsync(session, Waiting(filter), _longestWaitingFirst, slice, ct);

    /// <summary>How many offers wait.</summary>
    public ValueTask<ListCount> CountQueueAsync(OfferQueueFilter filter, CancellationToken ct) => _table.CountAsync(session, Waiting(filter), ct);

    private static Action<Statement> Waiting(OfferQueueFilter filter) => sql =>
    {
        // As the index of those that wait says it; the states themselves would have SQLite choose the index by state, and sort.
        sql.Add(" AND x.submitted_at IS NOT NULL AND x.decided_at IS NULL AND x.status <> 'WITHDRAWN'");
        sql.And(Conditions(new OfferFilter { Target = filter.Target, Capacity = filter.Capacity }, Actor.Anonymous));
        if (filter.SubmittedBefore is { } moment) sql.With($" AND x.submitted_at < {moment}");
        if (filter.Kinds is not { Count: > 0 } && filter.RegionalGroups is not { Count: > 0 }) return;
        sql.Add(" AND EXISTS (SELECT 1 FROM organisation o WHERE o.id = x.organisation_id");
        if (filter.Kinds is { Count: > 0 } kinds) sql.With($" AND o.kind {In.Of(kinds)}");
        if (filter.RegionalGroups is { Count: > 0 } groups) sql.With($" AND o.regional_group {In.Of(groups)}");
        sql.Add(")");
    };
}
