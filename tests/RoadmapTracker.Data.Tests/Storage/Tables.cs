using Microsoft.Data.Sqlite;
using RoadmapTracker.Data.Storage;
using RoadmapTracker.Data.Storage.Sqlite;

namespace RoadmapTracker.Data.Tests.Storage;

/// <summary>The tables of a SQLite database.</summary>
internal static class Tables
{
    // Tables the model does not know: bookkeeping, counts, versions and full-text search.
    private const string Unmodelled = "name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND name NOT LIKE '\\_\\_EF%' ESCAPE '\\' AND name NOT LIKE 'search\\_%' ESCAPE '\\' AND name NOT LIKE '%\\_version' ESCAPE '\\' AND name NOT IN ('progress_tally', 'progress_tally_history')";

    /// <summary>Makes the tables that EF would make of the model.</summary>
    public static async Task CreateFromModelAsync(TestDatabase database)
    {
        await using SqliteConnection connection = (SqliteConnection)database.Storage.Connect();
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using TrackerContext context = new(SqliteFile.ContextOptions(connection, tracking: false));
        Assert.True(await context.Database.EnsureCreatedAsync(TestContext.Current.CancellationToken));
    }

    /// <summary>Everything about the modelled tables, one fact a line.</summary>
    public static List<string> Describe(TestDatabase database)
    {
        List<string> lines = [];
        foreach (string table in database.Sql($"SELECT name FROM sqlite_master WHERE type = 'table' AND {Unmodelled} ORDER BY name"))
        {
            lines.Add($"table {table}");
            lines.AddRange(database.Sql($"SELECT 'column ' || name, type, \"notnull\", pk FROM pragma_table_info('{table}') ORDER BY name"));
            lines.AddRange(database.Sql($"SELECT 'key', \"from\", \"table\", \"to\", on_delete FROM pragma_foreign_key_list('{table}') ORDER BY \"from\""));
            foreach (string index in database.Sql($"SELECT name, \"unique\", partial FROM pragma_index_list('{table}') WHERE origin = 'c' ORDER BY name"))
            {
                lines.Add($"index {index}");
                lines.AddRange(database.Sql($"SELECT name, \"desc\" FROM pragma_index_xinfo('{index.Split('|')[0]}') WHERE key = 1 ORDER BY seqno"));
            }
        }

        return lines;
    }

    /// <summary>Columns of a table with their types, and whether they may be null.</summary>
    public static List<string> ColumnsOf(TestDatabase database, string table)
        => database.Sql($"SELECT name, type, \"notnull\" FROM pragma_table_info('{table}')");

    /// <summary>All tables of content.</summary>
    public static List<string> OfContent(TestDatabase database)
        => database.Sql("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'search_index%' AND name NOT LIKE 'sqlite%' AND name NOT IN ('data_version', 'seed_load') ORDER BY name");

    /// <summary>What is wrong with the database; nothing when all is well.</summary>
    public static List<string> Faults(TestDatabase database)
        => [.. database.Sql("PRAGMA integrity_check").Where(fault => fault != "ok"), .. database.Sql("PRAGMA foreign_key_check")];
}
