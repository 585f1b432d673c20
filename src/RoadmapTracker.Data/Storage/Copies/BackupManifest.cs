using Microsoft.Data.Sqlite;

namespace RoadmapTracker.Data.Storage.Copies;

/// <summary>What a backup says of itself: how many rows each table has and what they hash to, so that a backup that has rotted is found out.</summary>
internal static class BackupManifest
{
    /// <summary>Writes it into a backup.</summary>
    public static async Task WriteAsync(SqliteConnection backup, IReadOnlyList<TableContent> contents, CancellationToken ct)
    {
        await using SqliteCommand command = backup.CreateCommand();
        command.CommandText = $"""
            DROP TABLE IF EXISTS {CopyRules.Manifest};
            CREATE TABLE {CopyRules.Manifest} (table_name TEXT NOT NULL PRIMARY KEY, row_count INTEGER NOT NULL, hash TEXT NOT NULL) STRICT
            """;
        await command.ExecuteNonQueryAsync(ct);
        foreach (TableContent content in contents)
        {
            command.CommandText = $"INSERT INTO {CopyRules.Manifest} VALUES ($0, $1, $2)";
            command.Parameters.Clear();
            command.Parameters.AddWithValue("$0", content.Table);
            command.Parameters.AddWithValue("$1", content.Rows);
            command.Parameters.AddWithValue("$2", content.Hash);
            await command.ExecuteNonQueryAsync(ct);
        }
    }

    /// <summary>Reads it.</summary>
    /// <returns>What the backup should hold; null for a database that is no backup.</returns>
    public static async Task<IReadOnlyList<TableContent>?> ReadAsync(SqliteConnection backup, CancellationToken ct)
    {
        await using SqliteCommand command = backup.CreateCommand();
        command.CommandText = $"SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = '{CopyRules.Manifest}'";
        if ((long)(await command.ExecuteScalarAsync(ct))! == 0) return null;
        command.CommandText = $"SELECT table_name, row_count, hash FROM {CopyRules.Manifest} ORDER BY table_name";
        List<TableContent> contents = [];
        await using SqliteDataReader reader = await command.ExecuteReaderAsync(ct);
        while (await reader.ReadAsync(ct)) contents.Add(new TableContent(reader.GetString(0), reader.GetInt64(1), reader.GetString(2)));
        return contents;
    }
}
