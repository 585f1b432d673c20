using Microsoft.Data.Sqlite;

namespace RoadmapTracker.Data.Storage.Copies;

/// <summary>The contents of uploaded files inside a backup, which so stays one file.</summary>
internal sealed class BackupContents : FileContents
{
    private readonly SqliteConnection _backup;

    private BackupContents(SqliteConnection backup) => _backup = backup;

    /// <summary>The contents in an open database.</summary>
    /// <returns>Null where it has none of its own, as when it is no backup.</returns>
    public static BackupContents? Find(SqliteConnection connection)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = $"SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = '{CopyRules.BackupFiles}'";
        return (long)command.ExecuteScalar()! == 0 ? null : new BackupContents(connection);
    }

    /// <summary>Makes the place for contents in a backup.</summary>
    public static BackupContents Create(SqliteConnection backup)
    {
        using SqliteCommand command = backup.CreateCommand();
        command.CommandText = $"CREATE TABLE IF NOT EXISTS {CopyRules.BackupFiles} (hash TEXT NOT NULL PRIMARY KEY, content BLOB NOT NULL) STRICT";
        command.ExecuteNonQuery();
        return new BackupContents(backup);
    }

    /// <inheritdoc/>
    public override async Task<byte[]?> FindAsync(string hash, CancellationToken ct)
    {
        await using SqliteCommand command = _backup.CreateCommand();
        command.CommandText = $"SELECT content FROM {CopyRules.BackupFiles} WHERE hash = $0";
        command.Parameters.AddWithValue("$0", hash);
        return await command.ExecuteScalarAsync(ct) as byte[];
    }

    /// <inheritdoc/>
    public override async Task KeepAsync(string hash, byte[] content, CancellationToken ct)
    {
        await using SqliteCommand command = _backup.CreateCommand();
        command.CommandText = $"INSERT OR REPLACE INTO {CopyRules.BackupFiles} VALUES ($0, $1)";
        command.Parameters.AddWithValue("$0", hash);
        command.Parameters.AddWithValue("$1", content);
        await command.ExecuteNonQueryAsync(ct);
    }
}
