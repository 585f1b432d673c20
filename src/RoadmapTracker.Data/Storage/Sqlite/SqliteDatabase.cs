using System.Data.Common;
using Microsoft.Data.Sqlite;
using RoadmapTracker.Data.Recommendations;
using RoadmapTracker.Data.Seed;

namespace RoadmapTracker.Data.Storage.Sqlite;

/// <summary>Makes the database file ready.</summary>
/// <param name="file">The database file.</param>
/// <param name="seed">Loads the real data.</param>
/// <param name="catalogue">Holds the near-static part in memory.</param>
/// <param name="time">The clock.</param>
internal sealed class SqliteDatabase(SqliteFile file, SeedLoader seed, CatalogueStore catalogue, TimeProvider time) : TrackerDatabase(seed, catalogue)
{
    // SQLite before 3.50.2 has CVE-2025-6965.
    private static readonly Version _oldestSqlite = new(3, 50, 2);

    private protected override string EngineName => "SQLite";

    private protected override Type ContextType => typeof(TrackerContext);

    private protected override Task<DbConnection> OpenAsync(CancellationToken ct)
    {
        SqliteConnection connection = file.OpenWriter();
        new Checkpoints(connection).Empty();
        return Task.FromResult<DbConnection>(connection);
    }

    /// <inheritdoc/>
    public override void RequirePresent()
    {
        // A file that was removed or whose volume has gone can be read and written as long as it is open, and nothing of it stays.
        if (!File.Exists(file.Path)) throw new DatabaseStartException($"The database file '{file.Path}' has gone.");
    }

    private protected override async Task RequireSettingsAsync(DbConnection connection, CancellationToken ct)
    {
        if (Version.Parse(connection.ServerVersion) < _oldestSqlite)
            throw new DatabaseStartException($"SQLite {connection.ServerVersion} is too old; {_oldestSqlite} is the oldest that is safe.");
        string journal = await AskAsync(connection, "PRAGMA journal_mode", ct);
        string synchronous = await AskAsync(connection, "PRAGMA synchronous", ct);
        string foreignKeys = await AskAsync(connection, "PRAGMA foreign_keys", ct);
        string checkpoints = await AskAsync(connection, "PRAGMA wal_autocheckpoint", ct);
        if (journal != "wal" || synchronous != "2" || foreignKeys != "1" || checkpoints != "0")
        {
            throw new DatabaseStartException(
                $"The database needs a write-ahead log (wal), full synchronisation (2), foreign keys (1) and no automatic checkpoints (0); '{connection.DataSource}' gives {journal}, {synchronous}, {foreignKeys}, {checkpoints}.");
        }
    }

    private protected override async Task<IAsyncDisposable> TakeStartLockAsync(DbConnection connection, CancellationToken ct)
        => await SqliteStartLock.TakeAsync(connection.DataSource, time, ct);

    private protected override async Task<bool> HasTableAsync(DbConnection connection, string name, CancellationToken ct)
        => await AskAsync(connection, $"SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = '{name}'", ct) == "1";

    private protected override async Task MigrateAsync(DbConnection connection, CancellationToken ct)
    {
        SqliteConnection sqlite = (SqliteConnection)connection;
        // Under the start lock nobody else migrates, so a row that is there was left by a process that died; EF would wait for it for ever.
        if (await HasTableAsync(connection, "__EFMigrationsLock", ct))
            SqliteFile.Run(sqlite, "DELETE FROM __EFMigrationsLock");
        await SqliteFile.MigrateAsync(sqlite, ct);
    }
}
