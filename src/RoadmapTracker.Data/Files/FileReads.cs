using RoadmapTracker.Data.Paging;
using RoadmapTracker.Data.Storage;
using RoadmapTracker.Domain.Accounts;
using RoadmapTracker.Domain.Files;

namespace RoadmapTracker.Data.Files;

/// <summary>Reads the entries of files as a viewer may see them: own ones, and those that evidence names which the viewer may see; the Office sees all.</summary>
/// <param name="session">The request's session.</param>
public sealed class FileReads(ReadSession session)
{
    private static readonly ReadTable<StoredFile> _table = new(
        "stored_file", ["id", "path", "name", "media_type", "length", "content_hash", "account_id", "created_at", "version"], Read);

    /// <summary>Files by id; those that do not exist or are hidden are missing.</summary>
    public async ValueTask<IReadOnlyList<StoredFile>> ByIdsAsync(IReadOnlyCollection<Guid> ids, Actor viewer, CancellationToken ct)
        => await _table.ByKeysAsync(session, "id", In.Of(ids), Visible(viewer), ct);

    /// <summary>The hashes of all contents that have an entry.</summary>
    public async ValueTask<IReadOnlySet<string>> ContentHashesAsync(CancellationToken ct)
        => (await session.QueryAsync(session.Statement().Add("SELECT DISTINCT content_hash FROM stored_file"), static row => row.Text(0), ct))
            .ToHashSet(StringComparer.Ordinal);

    // Evidence that is for the Office only is the reporter's too, and so are records that are not public.
    private static Action<Statement> Visible(Actor viewer) => sql =>
    {
        if (viewer.IsOffice) return;
        sql.With($" AND (x.account_id = {viewer.AccountId ?? Guid.Empty}");
        sql.With($"""
             OR EXISTS (SELECT 1 FROM evidence e JOIN progress_record r ON r.id = e.record_id
                WHERE e.url LIKE '/files/%' AND e.url = x.path AND (e.visibility = 'PUBLIC' AND r.state NOT IN ('DRAFT', 'RETURNED')
            """);
        if (viewer.SpeaksFor.Count > 0) sql.With($" OR r.reporter_id {In.Of(viewer.SpeaksFor)}");
        sql.Add(")))");
    };

    private static StoredFile Read(Row row) => new()
    {
        Id = row.Id(0),
        Path = row.Text(1),
        Name = row.Text(2),
        MediaType = row.Text(3),
        Length = row.Int(4),
        ContentHash = row.Text(5),
        AccountId = row.Id(6),
        CreatedAt = row.Moment(7),
        Version = row.Int(8),
    };
}
