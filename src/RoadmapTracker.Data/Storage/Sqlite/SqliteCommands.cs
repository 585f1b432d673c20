using System.Globalization;
using Microsoft.Data.Sqlite;

namespace RoadmapTracker.Data.Storage.Sqlite;

/// <summary>Statements that are run once.</summary>
internal static class SqliteCommands
{
    /// <summary>Runs statements whose results do not matter.</summary>
    public static async Task RunAsync(this SqliteConnection connection, string sql, CancellationToken ct)
    {
        await using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(ct);
    }

    /// <summary>The first column of an answer, as texts.</summary>
    public static async Task<List<string>> TextsAsync(this SqliteConnection connection, string sql, CancellationToken ct)
    {
        await using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        await using SqliteDataReader reader = await command.ExecuteReaderAsync(ct);
        List<string> texts = [];
        while (await reader.ReadAsync(ct)) texts.Add(Convert.ToString(reader.GetValue(0), CultureInfo.InvariantCulture) ?? "");
        return texts;
    }

    /// <summary>An answer of one number.</summary>
    public static async Task<long> NumberAsync(this SqliteConnection connection, string sql, CancellationToken ct)
        => long.Parse((await connection.TextsAsync(sql, ct))[0], CultureInfo.InvariantCulture);
}
