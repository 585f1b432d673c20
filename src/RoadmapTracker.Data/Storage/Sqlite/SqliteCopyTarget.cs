using System.Globalization;
using Microsoft.Data.Sqlite;
using RoadmapTracker.Data.Storage.Copies;
using RoadmapTracker.Domain.Audit;
using RoadmapTracker.Domain.Search;
using SQLitePCL;

namespace RoadmapTracker.Data.Storage.Sqlite;

/// <summary>A new SQLite file beside the place where it is to be, which it takes at the end.</summary>
internal sealed class SqliteCopyTarget : CopyTarget
{
    // SQLITE_DBCONFIG_ENABLE_TRIGGER of sqlite3.h.
    private const int SqliteTriggers = 1003;

    private readonly string _path;
    private readonly string _making;
    private readonly IAsyncDisposable? _alone;
    private SqliteConnection? _connection;

    private SqliteCopyTarget(string path, IAsyncDisposable? alone) => (_path, _making, _alone) = (path, path + ".making", alone);

    private SqliteConnection Connection => _connection ?? throw new InvalidOperationException("The file has been given its name.");

    /// <summary>Begins a file with the tables of this version.</summary>
    /// <param name="path">Where it is to be.</param>
    /// <param name="ct">Ends it.</param>
    /// <param name="alone">What keeps others from the place meanwhile; null where nobody would go there.</param>
    public static async Task<SqliteCopyTarget> CreateAsync(string path, CancellationToken ct, IAsyncDisposable? alone = null)
    {
        SqliteCopyTarget target = new(path, alone);
        try
        {
            await target.OpenAsync(ct);
            await SqliteFile.MigrateAsync(target.Connection, ct);

            // Rows come as they are: what triggers would make of them comes with them.
            raw.sqlite3_db_config(target.Connection.Handle!, SqliteTriggers, 0, out _);
            foreach (CopyTable table in await target.TablesAsync(ct)) await target.Connection.RunAsync($"DELETE FROM {table.Name}", ct);
            await target.Connection.RunAsync("DELETE FROM progress_tally", ct);
            await target.Connection.RunAsync("BEGIN", ct);
            return target;
        }
        catch
        {
            await target.DisposeAsync();
            throw;
        }
    }

    /// <summary>Begins a file as a copy of all pages.</summary>
    public static async Task<SqliteCopyTarget> OfPagesAsync(SqliteCopySource source, string path, IProgress<CopyProgress> progress, CancellationToken ct)
    {
        SqliteCopyTarget target = new(path, alone: null);
        try
        {
            await target.OpenAsync(ct);
            SqlitePages.Copy(source.Connection, target.Connection, progress, ct);

            // Its own file and no other; the copy has taken over that there is a log beside it.
            await target.Connection.RunAsync("PRAGMA journal_mode = DELETE; BEGIN", ct);
            return target;
        }
        catch
        {
            await target.DisposeAsync();
            throw;
        }
    }

    /// <summary>Writes into a backup what it holds.</summary>
    public Task DescribeAsync(IReadOnlyList<TableContent> contents, CancellationToken ct) => BackupManifest.WriteAsync(Connection, contents, ct);

    /// <summary>Makes the place for the contents of uploaded files in a backup.</summary>
    public FileContents CreateContents() => BackupContents.Create(Connection);

    /// <summary>Has SQLite check the file.</summary>
    /// <exception cref="CopyException">It is not sound.</exception>
    public async Task RequireSoundAsync(IProgress<CopyProgress> progress, CancellationToken ct)
    {
        if (await SqliteSoundness.CheckAsync(Connection, progress, ct) is [var first, ..]) throw new CopyException($"What was copied is not sound: {first}.");
    }

    /// <inheritdoc/>
    public override Task<IReadOnlyList<CopyTable>> TablesAsync(CancellationToken ct) => SqliteCopySource.TablesAsync(Connection, ct);

    /// <inheritdoc/>
    public override Task<long> CountAsync(CopyTable table, CancellationToken ct) => SqliteCopySource.CountAsync(Connection, table, ct);

    /// <inheritdoc/>
    public override IAsyncEnumerable<object?[]> ReadAsync(CopyTable table, CancellationToken ct) => SqliteCopySource.ReadAsync(Connection, table, ct);

    /// <inheritdoc/>
    public override async Task WriteAsync(CopyTable table, IAsyncEnumerable<object?[]> rows, CancellationToken ct)
    {
        await using SqliteCommand command = Connection.CreateCommand();
        SqliteParameter[] parameters = [.. table.Columns.Select((_, i) => new SqliteParameter { ParameterName = Name(i) })];
        command.CommandText = $"INSERT INTO {table.Name} ({SqliteCopySource.Names(table.Columns)}) VALUES ({string.Join(", ", parameters.Select(p => p.ParameterName))})";
        command.Parameters.AddRange(parameters);
        await foreach (object?[] row in rows)
        {
            for (int i = 0; i < row.Length; i++) parameters[i].Value = row[i] ?? DBNull.Value;
            command.ExecuteNonQuery();
        }
    }

    /// <inheritdoc/>
    public override async Task CompleteAsync(IProgress<CopyProgress> progress, CancellationToken ct)
    {
        await IndexAsync(progress, ct);
        await Connection.RunAsync($"INSERT INTO progress_tally (group_kind, group_id, state, reported_status, assessed_status, count) {Derived.Counts}", ct);

        // Later than any version that the data had in another place, so that no cache takes an answer of there for one of here.
        DateTimeOffset now = TimeProvider.System.GetUtcNow();
        string sql = string.Create(
            CultureInfo.InvariantCulture,
            $"""
            UPDATE data_version SET value = max(value, {now.ToUnixTimeSeconds()}),
                moment = max(moment, {Moments.ToMicroseconds(now)}, (SELECT coalesce(max(at), 0) FROM state_change))
            """);
        await Connection.RunAsync(sql, ct);
        await RequireSoundAsync(progress, ct);
    }

    /// <inheritdoc/>
    public override async Task CommitAsync(CancellationToken ct)
    {
        await Connection.RunAsync("COMMIT", ct);
        await Connection.DisposeAsync();
        _connection = null;
        foreach (string log in new[] { "-wal", "-shm" }) File.Delete(_path + log);
        DurableFile.Rename(_making, _path);
    }

    /// <inheritdoc/>
    protected override Task<AuditChain> WalkAuditAsync(CancellationToken ct) => SqliteCopySource.WalkAuditAsync(Connection, ct);

    /// <inheritdoc/>
    public override async ValueTask DisposeAsync()
    {
        if (_connection is not null)
        {
            await _connection.DisposeAsync();
            File.Delete(_making);
        }

        if (_alone is not null) await _alone.DisposeAsync();
    }

    private static string Name(int parameter) => string.Create(CultureInfo.InvariantCulture, $"${parameter}");

    private async Task OpenAsync(CancellationToken ct)
    {
        File.Delete(_making);
        _connection = SqlitePlace.Connect(_making, SqliteOpenMode.ReadWriteCreate);
        await _connection.OpenAsync(ct);

        // Nobody reads it before it is whole, and what is left of it when this is interrupted is thrown away.
        await _connection.RunAsync("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA foreign_keys = OFF; PRAGMA cache_size = -65536", ct);
    }

    private async Task IndexAsync(IProgress<CopyProgress> progress, CancellationToken ct)
    {
        const string Step = "index search_entry";
        long total = await Connection.NumberAsync("SELECT count(*) FROM search_entry", ct);
        CopyMeter meter = new(progress, Step, total);
        await using SqliteCommand read = Connection.CreateCommand();
        read.CommandText = "SELECT row, title, body FROM search_entry ORDER BY row";
        await using SqliteCommand write = Connection.CreateCommand();
        write.CommandText = "INSERT INTO search_index (rowid, title, body) VALUES ($0, $1, $2)";
        for (int i = 0; i < 3; i++) write.Parameters.Add(new SqliteParameter { ParameterName = Name(i) });
        await using SqliteDataReader reader = read.ExecuteReader();
        while (reader.Read())
        {
            ct.ThrowIfCancellationRequested();
            write.Parameters[0].Value = reader.GetInt64(0);
            write.Parameters[1].Value = SearchText.Normalise(reader.GetString(1));
            write.Parameters[2].Value = SearchText.Normalise(reader.GetString(2));
            write.ExecuteNonQuery();
            meter.Count();
        }

        meter.End();
    }
}
