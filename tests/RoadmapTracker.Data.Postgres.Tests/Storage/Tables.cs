using Microsoft.EntityFrameworkCore;
using Npgsql;
using RoadmapTracker.Data.Storage;
using RoadmapTracker.Data.Storage.Postgres;

namespace RoadmapTracker.Data.Tests.Storage;

/// <summary>The tables of a PostgreSQL database.</summary>
internal static class Tables
{
    // Tables the model does not know: EF's own, bookkeeping, counts, versions and the search.
    private const string Modelled = """
        SELECT oid FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace AND relname NOT LIKE '\_\_EF%' AND relname NOT LIKE 'search\_%'
            AND relname NOT LIKE '%\_version' AND relname NOT IN ('outbox', 'progress_tally_part', 'progress_tally_history')
        """;

    /// <summary>Makes the tables that EF would make of the model.</summary>
    public static async Task CreateFromModelAsync(TestDatabase database)
    {
        await using NpgsqlConnection connection = (NpgsqlConnection)database.Storage.Connect();
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using TrackerContext context = PostgresConnections.CreateContext(connection, tracking: false);
        await context.Database.ExecuteSqlRawAsync(context.Database.GenerateCreateScript(), TestContext.Current.CancellationToken);
    }

    /// <summary>Everything about the modelled tables, one fact a line; names of indices and keys apart.</summary>
    public static List<string> Describe(TestDatabase database) =>
    [
        .. database.Sql($"SELECT 'table', relname::text FROM pg_class WHERE oid IN ({Modelled}) ORDER BY relname"),
        .. database.Sql($"""
            SELECT 'column', attrelid::regclass::text, attname::text, format_type(atttypid, atttypmod), attnotnull, (SELECT collname::text FROM pg_collation WHERE oid = attcollation)
            FROM pg_attribute WHERE attrelid IN ({Modelled}) AND attnum > 0 ORDER BY attrelid::regclass::text, attname
            """),
        .. database.Sql($"""
            SELECT conrelid::regclass::text, pg_get_constraintdef(oid) FROM pg_constraint WHERE conrelid IN ({Modelled}) ORDER BY conrelid::regclass::text, 2
            """),
        .. database.Sql($"""
            SELECT regexp_replace(pg_get_indexdef(indexrelid), 'INDEX .* ON', 'INDEX ON') FROM pg_index WHERE indrelid IN ({Modelled}) AND NOT indisprimary ORDER BY 1
            """),
    ];

    /// <summary>Columns of a table with their types, and whether they may be null.</summary>
    public static List<string> ColumnsOf(TestDatabase database, string table) => database.Sql(
        $"SELECT attname::text, format_type(atttypid, atttypmod), attnotnull::int FROM pg_attribute WHERE attrelid = '{table}'::regclass AND attnum > 0");

    /// <summary>All tables of content.</summary>
    public static List<string> OfContent(TestDatabase database) => database.Sql(
        "SELECT relname::text FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace AND relname NOT LIKE '\\_\\_EF%' AND relname NOT IN ('outbox', 'seed_load') ORDER BY 1");

    /// <summary>What is wrong with the database; nothing when all is well.</summary>
    public static List<string> Faults(TestDatabase database) => database.Sql("SELECT conname::text FROM pg_constraint WHERE NOT convalidated");
}
