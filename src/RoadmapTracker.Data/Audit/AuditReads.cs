using RoadmapTracker.Data.Paging;
using RoadmapTracker.Data.Storage;
using RoadmapTracker.Domain;
using RoadmapTracker.Domain.Accounts;
using RoadmapTracker.Domain.Audit;

namespace RoadmapTracker.Data.Audit;

/// <summary>Reads the audit as a viewer may see it: the Office all of it, representatives what is about their organisations.</summary>
/// <param name="session">The request's session.</param>
public sealed class AuditReads(ReadSession session)
{
    private const string Columns =
        "x.sequence, x.at, x.action, x.account_id, x.subject_kind, x.subject_id, x.version_before, x.version_after, x.before_digest, x.after_digest, x.previous_hash, x.hash";

    /// <summary>All entries with their changes, in the order of the chain; its rows are for <see cref="Take"/>.</summary>
    internal const string Chain = $"SELECT {Columns}, d.sequence, d.salt, d.before, d.after FROM audit_entry x LEFT JOIN audit_detail d ON d.sequence = x.sequence ORDER BY x.sequence";

    private static readonly ReadTable<AuditEntry> _table = new(
        "audit_entry", [.. Columns.Split(", ").Select(column => column["x.".Length..])], Read);

    private static readonly KeysetOrder<AuditEntry> _newestFirst = new(
        "-sequence", descending: true, [("sequence", entry => entry.Sequence)]);

    /// <summary>A page of entries, the newest first.</summary>
    public ValueTask<Page<AuditEntry>> ListAsync(AuditFilter filter, Slice slice, Actor viewer, CancellationToken ct)
        => _table.PageAsync(session, Conditions(filter, viewer), _newestFirst, slice, ct);

    /// <summary>How many entries there are.</summary>
    public ValueTask<ListCount> CountAsync(AuditFilter filter, Actor viewer, CancellationToken ct) => _table.CountAsync(session, Conditions(filter, viewer), ct);

    /// <summary>What entries changed, where it was not erased.</summary>
    /// <param name="sequences">Entries that were read for the viewer.</param>
    /// <param name="ct">Cancels the read.</param>
    public async ValueTask<IReadOnlyDictionary<long, AuditDetail>> DetailsAsync(IReadOnlyCollection<long> sequences, CancellationToken ct)
    {
        Statement statement = session.Statement("SELECT sequence, salt, before, after FROM audit_detail WHERE sequence IN (");
        foreach ((int i, long sequence) in sequences.Index()) statement.Add(i == 0 ? "" : ",").Parameter(sequence);
        return (await session.QueryAsync(statement.Add(")"), static row => ReadDetail(row, 0), ct)).ToDictionary(detail => detail.Sequence);
    }

    /// <summary>Walks the whole audit, and looks at a head that was saved earlier.</summary>
    /// <param name="saved">The saved place and hash; null for none.</param>
    /// <param name="ct">Cancels the walk.</param>
    /// <returns>The chain after its last good entry, with what is wrong.</returns>
    public async Task<AuditChain> VerifyAsync((long Sequence, string Hash)? saved, CancellationToken ct)
    {
        AuditChain chain = new();
        await session.RunAsync(
            session.Statement(Chain),
            (chain, saved),
            static (row, to) =>
            {
                Take(row, to.chain);
                if (to.saved is { } head) to.chain.RequireSaved(head.Sequence, head.Hash);
            },
            ct);
        if (saved is { } wanted) chain.RequireLength(wanted.Sequence);
        return chain;
    }

    /// <summary>Adds a row of <see cref="Chain"/> to a chain.</summary>
    internal static void Take(Row row, AuditChain chain) => chain.Take(Read(row), row.IsNull(12) ? null : ReadDetail(row, 12));

    private static Action<Statement> Conditions(AuditFilter filter, Actor viewer) => sql =>
    {
        if (!viewer.IsOffice) AddAbout(sql, In.Of(viewer.SpeaksFor));
        if (filter.OrganisationId is { } organisation) AddAbout(sql, In.Of([organisation]));
        if (filter.SubjectId is { } subject) sql.With($" AND x.subject_id = {subject}");
        if (filter.AccountId is { } account) sql.With($" AND x.account_id = {account}");
        if (filter.From is { } from) sql.With($" AND x.at >= {from}");
        if (filter.To is { } to) sql.With($" AND x.at < {to}");
    };

    private static void AddAbout(Statement sql, In organisations)
        => sql.With($" AND x.sequence IN (SELECT o.sequence FROM audit_organisation o WHERE o.organisation_id {organisations})");

    private static AuditEntry Read(Row row) => new()
    {
        Sequence = row.Number(0),
        At = row.Moment(1),
        Action = row.Text(2),
        AccountId = row.Id(3),
        SubjectKind = row.Value<SubjectKind>(4),
        SubjectId = row.Id(5),
        VersionBefore = row.Int(6),
        VersionAfter = row.Int(7),
        BeforeDigest = row.Text(8),
        AfterDigest = row.Text(9),
        PreviousHash = row.Text(10),
        Hash = row.Text(11),
    };

    private static AuditDetail ReadDetail(Row row, int at) => new()
    {
        Sequence = row.Number(at),
        Salt = row.Text(at + 1),
        Before = row.Text(at + 2),
        After = row.Text(at + 3),
    };
}
