using System.Data.Common;
using System.Reflection;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using RoadmapTracker.Data.Recommendations;
using RoadmapTracker.Data.Seed;

namespace RoadmapTracker.Data.Storage;

/// <summary>Makes the database ready at start: settings asserted, migrations applied, seed loaded, catalogue read.</summary>
public abstract class TrackerDatabase
{
    private const string History = "__EFMigrationsHistory";

    private readonly SeedLoader _seed;
    private readonly CatalogueStore _catalogue;

    /// <summary>The part that all databases share.</summary>
    /// <param name="seed">Loads the real data.</param>
    /// <param name="catalogue">Holds the near-static part in memory.</param>
    private protected TrackerDatabase(SeedLoader seed, CatalogueStore catalogue) => (_seed, _catalogue) = (seed, catalogue);

    /// <summary>The engine and its version, such as <c>SQLite 3.50.4</c>; null until the database has been prepared.</summary>
    public string? Engine { get; private set; }

    /// <summary>The name of the engine.</summary>
    private protected abstract string EngineName { get; }

    /// <summary>The kind of context whose migrations make this database.</summary>
    private protected abstract Type ContextType { get; }

    /// <summary>Makes the database ready; may be called by several processes at once, and again after any of them was killed.</summary>
    /// <param name="ct">Cancels the start.</param>
    /// <exception cref="DatabaseStartException">The database cannot be used; the message is one line that says why.</exception>
    public async Task PrepareAsync(CancellationToken ct)
    {
        await using (DbConnection connection = await OpenAsync(ct))
        {
            // Some servers say behind their version who built it.
            Engine = $"{EngineName} {connection.ServerVersion.Split(' ')[0]}";
            await RequireSettingsAsync(connection, ct);
            await using IAsyncDisposable alone = await TakeStartLockAsync(connection, ct);
            if (await IsBehindAsync(connection, ct)) await MigrateAsync(connection, ct);
            await _seed.LoadAsync(ct);
        }

        await FollowOthersAsync(ct);
        await _catalogue.ReloadAsync(ct);
    }

    /// <summary>Makes sure that the database is still where new connections would look for it. Reading it is another matter.</summary>
    /// <exception cref="DatabaseStartException">It is not.</exception>
    public virtual void RequirePresent()
    {
    }

    /// <summary>Opens a connection that may change tables.</summary>
    /// <exception cref="DatabaseStartException">The database cannot be reached.</exception>
    private protected abstract Task<DbConnection> OpenAsync(CancellationToken ct);

    /// <summary>Refuses an engine that is too old or set in a way that loses or corrupts data.</summary>
    /// <exception cref="DatabaseStartException">It is.</exception>
    private protected abstract Task RequireSettingsAsync(DbConnection connection, CancellationToken ct);

    /// <summary>Waits until nobody else prepares the database, and keeps others from it until disposed. Must be let go of when its owner dies.</summary>
    /// <exception cref="DatabaseStartException">Another process has held it for too long.</exception>
    private protected abstract Task<IAsyncDisposable> TakeStartLockAsync(DbConnection connection, CancellationToken ct);

    /// <summary>Whether there is a table of this name.</summary>
    private protected abstract Task<bool> HasTableAsync(DbConnection connection, string name, CancellationToken ct);

    /// <summary>Applies the migrations that are missing. Called under the start lock.</summary>
    private protected abstract Task MigrateAsync(DbConnection connection, CancellationToken ct);

    /// <summary>From now on hears of what other instances commit, where the database can have several.</summary>
    private protected virtual Task FollowOthersAsync(CancellationToken ct) => Task.CompletedTask;

    /// <summary>The answer of a statement of one value, as text; empty for none.</summary>
    private protected static async Task<string> AskAsync(DbConnection connection, string sql, CancellationToken ct)
    {
        await using DbCommand command = connection.CreateCommand();
        command.CommandText = sql;
        return Convert.ToString(await command.ExecuteScalarAsync(ct), System.Globalization.CultureInfo.InvariantCulture) ?? "";
    }

    private async Task<bool> IsBehindAsync(DbConnection connection, CancellationToken ct)
    {
        HashSet<string> known = KnownMigrations();
        HashSet<string> applied = await AppliedMigrationsAsync(connection, ct);
        if (applied.Except(known).Max(StringComparer.Ordinal) is { } newer)
            throw new DatabaseStartException($"The database was made by a newer version of this program (it has {newer}). Start that version, or restore a backup.");
        return !known.IsSubsetOf(applied);
    }

    private HashSet<string> KnownMigrations() =>
    [
        .. ContextType.Assembly.GetTypes()
            .Where(type => type.GetCustomAttribute<DbContextAttribute>()?.ContextType == ContextType)
            .Select(type => type.GetCustomAttribute<MigrationAttribute>()?.Id).OfType<string>(),
    ];

    private async Task<HashSet<string>> AppliedMigrationsAsync(DbConnection connection, CancellationToken ct)
    {
        HashSet<string> applied = new(StringComparer.Ordinal);
        if (!await HasTableAsync(connection, History, ct)) return applied;
        await using DbCommand command = connection.CreateCommand();
        command.CommandText = $"SELECT \"MigrationId\" FROM \"{History}\"";
        await using DbDataReader reader = await command.ExecuteReaderAsync(ct);
        while (await reader.ReadAsync(ct)) applied.Add(reader.GetString(0));
        return applied;
    }
}
