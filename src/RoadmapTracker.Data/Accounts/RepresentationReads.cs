using RoadmapTracker.Data.Paging;
using RoadmapTracker.Data.Storage;
using RoadmapTracker.Domain.Accounts;

namespace RoadmapTracker.Data.Accounts;

/// <summary>Reads representations as a viewer may see them: one's own, those of one's organisations, all for the Office.</summary>
/// <param name="session">The request's session.</param>
public sealed class RepresentationReads(ReadSession session)
{
    private static readonly ReadTable<Representation> _table = new(
        "representation", ["id", "account_id", "organisation_id", "status", "stands", "note", "reason", "created_at", "version"], Read);

    private static readonly KeysetOrder<Representation> _oldestFirst = new(
        "begun", descending: false, [("created_at", item => item.CreatedAt), ("id", item => item.Id)]);

    /// <summary>Representations by id; those that do not exist or are hidden are missing.</summary>
    public async ValueTask<IReadOnlyList<Representation>> ByIdsAsync(IReadOnlyCollection<Guid> ids, Actor viewer, CancellationToken ct)
        => await _table.ByKeysAsync(session, "id", In.Of(ids), Visible(viewer), ct);

    /// <summary>A page of representations, the oldest first.</summary>
    public ValueTask<Page<Representation>> ListAsync(RepresentationFilter filter, Slice slice, Actor viewer, CancellationToken ct)
        => _table.PageAsync(session, Conditions(filter, viewer), _oldestFirst, slice, ct);

    /// <summary>How many representations there are.</summary>
    public ValueTask<ListCount> CountAsync(RepresentationFilter filter, Actor viewer, CancellationToken ct)
        => _table.CountAsync(session, Conditions(filter, viewer), ct);

    /// <summary>For each organisation, a page of its representations.</summary>
    public ValueTask<IReadOnlyList<Page<Representation>>> ByOrganisationAsync(
        IReadOnlyList<Guid> organisations, RepresentationFilter filter, Slice slice, Actor viewer, CancellationToken ct)
        => _table.ChildPagesAsync(session, Edge.By("organisation_id"), organisations, Conditions(filter, viewer), _oldestFirst, slice, ct);

    /// <summary>For each organisation, how many representations it has.</summary>
    public ValueTask<IReadOnlyList<ListCount>> CountByOrganisationAsync(
        IReadOnlyList<Guid> organisations, RepresentationFilter filter, Actor viewer, CancellationToken ct)
        => _table.ChildCountsAsync(session, Edge.By("organisation_id"), organisations, Conditions(filter, viewer), ct);

    /// <summary>For each account, a page of its representations.</summary>
    public ValueTask<IReadOnlyList<Page<Representation>>> ByAccountAsync(
        IReadOnlyList<Guid> accounts, RepresentationFilter filter, Slice slice, Actor viewer, CancellationToken ct)
        => _table.ChildPagesAsync(session, Edge.By("account_id"), accounts, Conditions(filter, viewer), _oldestFirst, slice, ct);

    /// <summary>For each account, how many representations it has.</summary>
    public ValueTask<IReadOnlyList<ListCount>> CountByAccountAsync(IReadOnlyList<Guid> accounts, RepresentationFilter filter, Actor viewer, CancellationToken ct)
        => _table.ChildCountsAsync(session, Edge.By("account_id"), accounts, Conditions(filter, viewer), ct);

    private static Action<Statement> Conditions(RepresentationFilter filter, Actor viewer) => sql =>
    {
        if (filter.Statuses is { Count: > 0 } statuses) sql.With($" AND x.status {In.Of(statuses)}");
        if (filter.AccountId is { } account) sql.With($" AND x.account_id = {account}");
        if (filter.ExceptAccountId is { } other) sql.With($" AND x.account_id <> {other}");
        sql.And(Visible(viewer));
    };

    private static Action<Statement> Visible(Actor viewer) => sql =>
    {
        if (viewer.IsOffice) return;
        Guid own = viewer.AccountId ?? Guid.Empty;
        if (viewer.SpeaksFor.Count == 0) sql.With($" AND x.account_id = {own}");
        else sql.With($" AND (x.account_id = {own} OR x.organisation_id {In.Of(viewer.SpeaksFor)})");
    };

    private static Representation Read(Row row) => new()
    {
        Id = row.Id(0),
        AccountId = row.Id(1),
        OrganisationId = row.Id(2),
        Status = row.Value<RepresentationStatus>(3),
        Stands = row.Truth(4),
        Note = row.TextOrNull(5),
        Reason = row.TextOrNull(6),
        CreatedAt = row.Moment(7),
        Version = row.Int(8),
    };
}
