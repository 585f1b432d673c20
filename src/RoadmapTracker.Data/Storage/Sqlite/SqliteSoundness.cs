using Microsoft.Data.Sqlite;
using RoadmapTracker.Data.Storage.Copies;

namespace RoadmapTracker.Data.Storage.Sqlite;

/// <summary>What SQLite itself can say of a database: its pages, its rows and their references.</summary>
internal static class SqliteSoundness
{
    private const int Enough = 20;

    /// <summary>Looks for what is wrong.</summary>
    /// <returns>One line for each thing that is wrong.</returns>
    public static async Task<IReadOnlyList<string>> CheckAsync(SqliteConnection connection, IProgress<CopyProgress> progress, CancellationToken ct)
    {
        List<string> wrong = [];
        progress.Report(new CopyProgress("check pages", 0, 1));
        try
        {
            wrong.AddRange((await connection.TextsAsync($"PRAGMA integrity_check({Enough})", ct)).Where(line => line != "ok"));
        }
        catch (SqliteException fault)
        {
            return [$"The file is damaged: {fault.Message}"];
        }

        progress.Report(new CopyProgress("check pages", 1, 1));
        progress.Report(new CopyProgress("check references", 0, 1));
        const string References = "SELECT \"table\" || ' refers to a missing row of ' || parent FROM pragma_foreign_key_check LIMIT 20";
        wrong.AddRange(await connection.TextsAsync(References, ct));
        progress.Report(new CopyProgress("check references", 1, 1));
        return wrong;
    }
}
