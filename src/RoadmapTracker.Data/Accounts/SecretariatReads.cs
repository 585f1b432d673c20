using RoadmapTracker.Data.Paging;
using RoadmapTracker.Data.Storage;
using RoadmapTracker.Domain.Accounts;

namespace RoadmapTracker.Data.Accounts;

/// <summary>Reads appointments to secretariats as a viewer may see them: one's own, all for the Office.</summary>
/// <param name="session">The request's session.</param>
public sealed class SecretariatReads(ReadSession session)
{
    private static readonly ReadTable<SecretariatAppointment> _table = new(
        "secretariat_appointment", ["id", "account_id", "roundtable_id", "\"from\"", "\"to\"", "reason", "version"], Read);

    private static readonly KeysetOrder<SecretariatAppointment> _oldestFirst = new(
        "from", descending: false, [("\"from\"", item => item.From), ("id", item => item.Id)]);

    /// <summary>Appointments by id; those that do not exist or are hidden are missing.</summary>
    public async ValueTask<IReadOnlyList<SecretariatAppointment>> ByIdsAsync(IReadOnlyCollection<Guid> ids, Actor viewer, CancellationToken ct)
        => await _table.ByKeysAsync(session, "id", In.Of(ids), Visible(viewer), ct);

    /// <summary>For each account, a page of its appointments.</summary>
    public ValueTask<IReadOnlyList<Page<SecretariatAppointment>>> ByAccountAsync(
        IReadOnlyList<Guid> accounts, Slice slice, Actor viewer, CancellationToken ct)
        => _table.ChildPagesAsync(session, Edge.By("account_id"), accounts, Visible(viewer), _oldestFirst, slice, ct);

    /// <summary>For each account, how many appointments it has had.</summary>
    public ValueTask<IReadOnlyList<ListCount>> CountByAccountAsync(IReadOnlyList<Guid> accounts, Actor viewer, CancellationToken ct)
        => _table.ChildCountsAsync(session, Edge.By("account_id"), accounts, Visible(viewer), ct);

    /// <summary>For each roundtable, a page of the appointments to its secretariat.</summary>
    public ValueTask<IReadOnlyList<Page<SecretariatAppointment>>> ByRoundtableAsync(
        IReadOnlyList<Guid> roundtables, Slice slice, Actor viewer, CancellationToken ct)
        => _table.ChildPagesAsync(session, Edge.By("roundtable_id"), roundtables, Visible(viewer), _oldestFirst, slice, ct);

    /// <summary>For each roundtable, how many appointments to its secretariat there have been.</summary>
    public ValueTask<IReadOnlyList<ListCount>> CountByRoundtableAsync(IReadOnlyList<Guid> roundtables, Actor viewer, CancellationToken ct)
        => _table.ChildCountsAsync(session, Edge.By("roundtable_id"), roundtables, Visible(viewer), ct);

    private static Action<Statement> Visible(Actor viewer) => sql =>
    {
        if (!viewer.IsOffice) sql.With($" AND x.account_id = {viewer.AccountId ?? Guid.Empty}");
    };

    private static SecretariatAppointment Read(Row row) => new()
    {
        Id = row.Id(0),
        AccountId = row.Id(1),
        RoundtableId = row.Id(2),
        From = row.Day(3),
        To = row.DayOrNull(4),
        Reason = row.TextOrNull(5),
        Version = row.Int(6),
    };
}
