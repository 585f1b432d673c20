using System.Globalization;
using System.Reflection;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Migrations;
using RoadmapTracker.Data.Recommendations;
using RoadmapTracker.Data.Seed;

namespace RoadmapTracker.Data.Storage;

/// <summary>Makes the database ready at start: settings asserted, migrations applied, seed loaded, catalogue read.</summary>
/// <param name="file">The database file.</param>
/// <param name="seed">Loads the real data.</param>
/// <param name="catalogue">Holds the near-static part in memory.</param>
/// <param name="time">The clock.</param>
public sealed class TrackerDatabase(SqliteFile file, SeedLoader seed, CatalogueStore catalogue, TimeProvider time)
{
    // SQLite before 3.50.2 has CVE-2025-6965.
    private static readonly Version _oldestSqlite = new(3, 50, 2);

    /// <summary>Makes the database ready; may be called by several processes at once, and again after any of them was killed.</summary>
    /// <param name="ct">Cancels the start.</param>
    /// <exception cref="DatabaseStartException">The database cannot be used; the message is one line that says why.</exception>
    public async Task PrepareAsync(CancellationToken ct)
    {
        await using (SqliteConnection connection = await file.OpenWriterAsync(ct))
        {
            await RequireSettingsAsync(connection, ct);
            using StartLock alone = await StartLock.TakeAsync(connection, time, ct);
            await MigrateAsync(connection, ct);
            await seed.LoadAsync(ct);
        }

        await catalogue.ReloadAsync(ct);
    }

    private static async Task RequireSettingsAsync(SqliteConnection connection, CancellationToken ct)
    {
        if (Version.Parse(connection.ServerVersion) < _oldestSqlite)
            throw new DatabaseStartException($"SQLite {connection.ServerVersion} is too old; {_oldestSqlite} is the oldest that is safe.");
        string journal = await AskAsync(connection, "PRAGMA journal_mode", ct);
        string synchronous = await AskAsync(connection, "PRAGMA synchronous", ct);
        string foreignKeys = await AskAsync(connection, "PRAGMA foreign_keys", ct);
        if (journal != "wal" || synchronous != "2" || foreignKeys != "1")
        {
            throw new DatabaseStartException(
                $"The database needs a write-ahead log, full synchronisation and foreign keys; '{connection.DataSource}' gives {journal}, {synchronous}, {foreignKeys}.");
        }
    }

    private static async Task MigrateAsync(SqliteConnection connection, CancellationToken ct)
    {
        HashSet<string> known = KnownMigrations();
        HashSet<string> applied = await AppliedMigrationsAsync(connection, ct);
        if (applied.Except(known).Max() is { } newer)
            throw new DatabaseStartException($"The database was made by a newer version of this program (it has {newer}). Start that version, or restore a backup.");
        if (known.IsSubsetOf(applied)) return;
        await RemoveOrphanLockAsync(connection, ct);
        await using TrackerContext context = new(SqliteFile.ContextOptions(connection, tracking: false));
        await context.Database.MigrateAsync(ct);
    }

    private static HashSet<string> KnownMigrations()
        => [.. typeof(TrackerContext).Assembly.GetTypes().Select(type => type.GetCustomAttribute<MigrationAttribute>()?.Id).OfType<string>()];

    private static async Task<HashSet<string>> AppliedMigrationsAsync(SqliteConnection connection, CancellationToken ct)
    {
        HashSet<string> applied = new(StringComparer.Ordinal);
        if (!await HasTableAsync(connection, "__EFMigrationsHistory", ct)) return applied;
        await using SqliteCommand command = connection.CreateCommand();
        command.CommandText = "SELECT MigrationId FROM __EFMigrationsHistory";
        await using SqliteDataReader reader = await command.ExecuteReaderAsync(ct);
        while (await reader.ReadAsync(ct)) applied.Add(reader.GetString(0));
        return applied;
    }

    // Under the start lock nobody else migrates, so a row that is there was left by a process that died.
    private static async Task RemoveOrphanLockAsync(SqliteConnection connection, CancellationToken ct)
    {
        if (await HasTableAsync(connection, "__EFMigrationsLock", ct))
            await SqliteFile.RunAsync(connection, "DELETE FROM __EFMigrationsLock", ct);
    }

    private static async Task<bool> HasTableAsync(SqliteConnection connection, string name, CancellationToken ct)
        => await AskAsync(connection, $"SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = '{name}'", ct) == "1";

    private static async Task<string> AskAsync(SqliteConnection connection, string sql, CancellationToken ct)
    {
        await using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        return Convert.ToString(await command.ExecuteScalarAsync(ct), CultureInfo.InvariantCulture) ?? "";
    }
}
