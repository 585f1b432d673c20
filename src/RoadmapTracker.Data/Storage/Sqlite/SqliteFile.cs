using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using RoadmapTracker.Domain.Search;
using SQLitePCL;

namespace RoadmapTracker.Data.Storage.Sqlite;

/// <summary>Opens connections to the database file, each with the settings of its purpose.</summary>
/// <param name="options">Where the file is.</param>
public sealed class SqliteFile(TrackerDataOptions options)
{
    private const string SharedSettings = "PRAGMA foreign_keys = ON; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -16384;";

    // How long a reader waits while the log of a process that died is recovered; nothing else keeps a reader waiting.
    private const int PatienceInMilliseconds = 5000;

    // SQLITE_DBCONFIG_ENABLE_QPSG of sqlite3.h.
    private const int SqliteQueryPlannerStability = 1007;

    // Each connection is used by one thread at a time, so none needs a lock around every column that is read, and nobody asks SQLite
    // how much memory it uses, which would cost a lock for each allocation. This holds for the process and must be said before SQLite
    // is first used; where a host has used it already, reads merely stay slower.
    static SqliteFile()
    {
        Batteries_V2.Init();
        raw.sqlite3_config(raw.SQLITE_CONFIG_MULTITHREAD);
        raw.sqlite3_config(raw.SQLITE_CONFIG_MEMSTATUS, 0);
    }

    /// <summary>Where it is.</summary>
    public string Path { get; } = new SqliteConnectionStringBuilder(options.ConnectionString).DataSource;

    /// <summary>
    /// Opens the connection that writes: write-ahead log, every commit synced to the disk (on a Mac through the disk's own cache too),
    /// foreign keys enforced, what is deleted overwritten with zeros. It makes checkpoints when told to, and no other connection ever does.
    /// </summary>
    /// <exception cref="DatabaseStartException">The file cannot be opened.</exception>
    public PreparingConnection OpenWriter()
    {
        PreparingConnection connection = new(Place(SqliteOpenMode.ReadWriteCreate));
        try
        {
            connection.Open();
            Run(connection, $"PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA fullfsync = ON; PRAGMA wal_autocheckpoint = 0; PRAGMA secure_delete = ON; {SharedSettings}");
            return connection;
        }
        catch (SqliteException fault)
        {
            connection.Dispose();
            throw new DatabaseStartException($"The database file '{connection.DataSource}' cannot be opened: {fault.Message}", fault);
        }
    }

    /// <summary>Opens a connection that can only read. It never makes checkpoints.</summary>
    public SqliteConnection OpenReader()
    {
        SqliteConnection connection = new(Place(SqliteOpenMode.ReadWrite));
        connection.Open();
        KeepPlans(connection);
        Run(connection, $"PRAGMA busy_timeout = {PatienceInMilliseconds}; PRAGMA wal_autocheckpoint = 0; {SharedSettings} PRAGMA query_only = ON;");
        return connection;
    }

    /// <summary>The options of a context over an open connection.</summary>
    internal static DbContextOptions<TrackerContext> ContextOptions(SqliteConnection connection, bool tracking)
        => new DbContextOptionsBuilder<TrackerContext>()
            .UseSqlite(connection)
            .UseQueryTrackingBehavior(tracking ? QueryTrackingBehavior.TrackAll : QueryTrackingBehavior.NoTracking)
            .ConfigureWarnings(warnings => warnings.Ignore(RelationalEventId.PendingModelChangesWarning))
            .Options;

    /// <summary>Brings the tables up to date. Migrations may call <c>search_words</c>, which gives the words of a text as the search has them.</summary>
    internal static async Task MigrateAsync(SqliteConnection connection, CancellationToken ct)
    {
        connection.CreateFunction("search_words", (string text) => SearchText.Normalise(text), isDeterministic: true);
        await using TrackerContext context = new(ContextOptions(connection, tracking: false));
        await context.Database.MigrateAsync(ct);
    }

    /// <summary>Runs statements whose results do not matter.</summary>
    internal static void Run(SqliteConnection connection, string sql)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    // Without this guarantee SQLite looks at the values bound to LIMIT and plans a statement anew whenever one is bound, which made a
    // prepared statement several times as slow as its execution (2026-11-21, SQLite 3.50.4).
    private static void KeepPlans(SqliteConnection connection)
        => raw.sqlite3_db_config(connection.Handle!, SqliteQueryPlannerStability, 1, out _);

    private string Place(SqliteOpenMode mode) => new SqliteConnectionStringBuilder(options.ConnectionString) { Mode = mode, Pooling = false }.ToString();
}
