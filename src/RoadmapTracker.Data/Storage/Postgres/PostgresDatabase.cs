using System.Data.Common;
using System.Net.Sockets;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using RoadmapTracker.Data.Recommendations;
using RoadmapTracker.Data.Seed;

namespace RoadmapTracker.Data.Storage.Postgres;

/// <summary>Makes a PostgreSQL database ready, which exists but may be empty.</summary>
/// <param name="connections">The pools.</param>
/// <param name="events">Follows other instances from then on.</param>
/// <param name="seed">Loads the real data.</param>
/// <param name="catalogue">Holds the near-static part in memory.</param>
/// <param name="time">The clock.</param>
internal sealed class PostgresDatabase(PostgresConnections connections, PostgresEvents events, SeedLoader seed, CatalogueStore catalogue, TimeProvider time)
    : TrackerDatabase(seed, catalogue)
{
    // The oldest that the tests run with.
    private const int OldestVersion = 15;

    private protected override string EngineName => "PostgreSQL";

    private protected override Type ContextType => typeof(PostgresTrackerContext);

    private protected override async Task<DbConnection> OpenAsync(CancellationToken ct)
    {
        try
        {
            return await connections.Writing.OpenConnectionAsync(ct);
        }
        catch (PostgresException refusal) when (refusal.SqlState == PostgresErrorCodes.InvalidCatalogName)
        {
            throw new DatabaseStartException(
                $"PostgreSQL at {connections.Place} has no database '{connections.Database}'; create it with: createdb --encoding=UTF8 --template=template0 {connections.Database}", refusal);
        }
        catch (Exception fault) when (fault is NpgsqlException or SocketException or TimeoutException)
        {
            string reason = (fault.InnerException ?? fault).Message.ReplaceLineEndings(" ");
            throw new DatabaseStartException($"PostgreSQL at {connections.Place} cannot be used: {reason}", fault);
        }
    }

    private protected override async Task RequireSettingsAsync(DbConnection connection, CancellationToken ct)
    {
        Version version = ((NpgsqlConnection)connection).PostgreSqlVersion;
        if (version.Major < OldestVersion)
            throw new DatabaseStartException($"PostgreSQL {version} is too old; {OldestVersion} is the oldest that this program is tested with.");
        if (await SettingAsync(connection, "server_encoding", ct) is not "UTF8" and var encoding)
            throw new DatabaseStartException($"The database '{connections.Database}' stores texts as {encoding}; create it with --encoding=UTF8 --template=template0.");
        foreach (string setting in (string[])["fsync", "full_page_writes", "synchronous_commit"])
        {
            if (await SettingAsync(connection, setting, ct) == "off")
                throw new DatabaseStartException($"PostgreSQL has {setting} = off, so a crash may lose what was acknowledged; set it on.");
        }
    }

    private protected override async Task<IAsyncDisposable> TakeStartLockAsync(DbConnection connection, CancellationToken ct)
        => await PostgresStartLock.TakeAsync((NpgsqlConnection)connection, time, ct);

    private protected override async Task<bool> HasTableAsync(DbConnection connection, string name, CancellationToken ct)
        => await AskAsync(connection, $"SELECT (to_regclass('\"{name}\"') IS NOT NULL)::int", ct) == "1";

    private protected override async Task MigrateAsync(DbConnection connection, CancellationToken ct)
    {
        await using TrackerContext context = PostgresConnections.CreateContext((NpgsqlConnection)connection, tracking: false);
        await context.Database.MigrateAsync(ct);
    }

    private protected override Task FollowOthersAsync(CancellationToken ct) => events.BeginAsync(ct);

    private static Task<string> SettingAsync(DbConnection connection, string name, CancellationToken ct)
        => AskAsync(connection, $"SELECT current_setting('{name}')", ct);
}
