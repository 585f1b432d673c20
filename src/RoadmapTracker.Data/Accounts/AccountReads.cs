using RoadmapTracker.Data.Paging;
using RoadmapTracker.Data.Storage;
using RoadmapTracker.Domain.Accounts;

namespace RoadmapTracker.Data.Accounts;

/// <summary>
/// Reads accounts as a viewer may see them: one's own, those who ask to speak or speak for one's organisations, and all for the
/// Office. They come without the person, whom <see cref="HoldersByAccountAsync"/> reads.
/// </summary>
/// <param name="session">The request's session.</param>
public sealed class AccountReads(ReadSession session)
{
    private static readonly ReadTable<Account> _table = new("account", ["id", "status", "opened_at", "version"], Read);

    private static readonly KeysetOrder<Account> _oldestFirst = new(
        "opened", descending: false, [("opened_at", account => account.OpenedAt), ("id", account => account.Id)]);

    /// <summary>What the account of a person gives.</summary>
    /// <param name="issuer">The issuer of the person's token.</param>
    /// <param name="subject">The person's stable id with the issuer.</param>
    /// <param name="day">The day on which appointments are to hold.</param>
    /// <param name="ct">Cancels the read.</param>
    /// <returns>Null for a person without account.</returns>
    public async ValueTask<AccountStanding?> StandingAsync(string issuer, string subject, DateOnly day, CancellationToken ct)
    {
        Statement statement = session.Statement().With(
            $"""
            SELECT a.id, a.status, r.organisation_id, NULL FROM account_holder h JOIN account a ON a.id = h.account_id
            LEFT JOIN representation r ON r.account_id = a.id AND r.status = 'ACTIVE'
            WHERE h.issuer = {issuer} AND h.subject = {subject}
            UNION ALL
            SELECT a.id, a.status, NULL, s.roundtable_id FROM account_holder h JOIN account a ON a.id = h.account_id
            JOIN secretariat_appointment s ON s.account_id = a.id AND s."from" <= {day} AND (s."to" IS NULL OR s."to" > {day})
            WHERE h.issuer = {issuer} AND h.subject = {subject}
            """);
        List<(Guid Id, AccountStatus Status, Guid? Organisation, Guid? Roundtable)> rows = await session.QueryAsync(
            statement,
            static row => (row.Id(0), row.Value<AccountStatus>(1), row.IdOrNull(2), row.IdOrNull(3)),
            ct);
        return rows.Count == 0
            ? null
            : new AccountStanding(
                rows[0].Id, rows[0].Status, [.. rows.Select(row => row.Organisation).OfType<Guid>()], [.. rows.Select(row => row.Roundtable).OfType<Guid>()]);
    }

    /// <summary>Accounts by id; those that do not exist or are hidden are missing.</summary>
    public async ValueTask<IReadOnlyList<Account>> ByIdsAsync(IReadOnlyCollection<Guid> ids, Actor viewer, CancellationToken ct)
        => await _table.ByKeysAsync(session, "id", In.Of(ids), Visible(viewer), ct);

    /// <summary>A page of accounts, the oldest first.</summary>
    public ValueTask<Page<Account>> ListAsync(Slice slice, Actor viewer, CancellationToken ct)
        => _table.PageAsync(session, Visible(viewer), _oldestFirst, slice, ct);

    /// <summary>How many accounts there are.</summary>
    public ValueTask<ListCount> CountAsync(Actor viewer, CancellationToken ct) => _table.CountAsync(session, Visible(viewer), ct);

    /// <summary>The persons behind accounts, where the viewer may see them.</summary>
    public async ValueTask<IReadOnlyDictionary<Guid, AccountHolder>> HoldersByAccountAsync(
        IReadOnlyCollection<Guid> accounts, Actor viewer, CancellationToken ct)
    {
        Statement statement = session.Statement().With(
            $"""
            SELECT h.account_id, h.issuer, h.subject, h.name, h.email FROM account_holder h JOIN account x ON x.id = h.account_id
            WHERE h.account_id {In.Of(accounts)}
            """).And(Visible(viewer));
        return (await session.QueryAsync(statement, ReadHolder, ct)).ToDictionary(holder => holder.AccountId);
    }

    private static Action<Statement> Visible(Actor viewer) => sql =>
    {
        if (viewer.IsOffice) return;
        Guid own = viewer.AccountId ?? Guid.Empty;
        if (viewer.SpeaksFor.Count == 0) sql.With($" AND x.id = {own}");
        else
        {
            sql.With($"""
                 AND (x.id = {own} OR EXISTS (SELECT 1 FROM representation r WHERE r.account_id = x.id
                    AND r.organisation_id {In.Of(viewer.SpeaksFor)} AND r.status {In.Of(AccountVisibility.KnownToOrganisation)}))
                """);
        }
    };

    private static Account Read(Row row) => new()
    {
        Id = row.Id(0),
        Status = row.Value<AccountStatus>(1),
        OpenedAt = row.Moment(2),
        Version = row.Int(3),
    };

    private static AccountHolder ReadHolder(Row row) => new()
    {
        AccountId = row.Id(0),
        Issuer = row.Text(1),
        Subject = row.Text(2),
        Name = row.TextOrNull(3),
        Email = row.TextOrNull(4),
    };
}
