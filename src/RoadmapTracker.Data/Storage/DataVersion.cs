using Microsoft.Data.Sqlite;

namespace RoadmapTracker.Data.Storage;

/// <summary>A number that grows by one with every commit: the base of ETags and of reused answers.</summary>
public static class DataVersion
{
    /// <summary>Counts up inside a transaction. The statements are read to their end, or automatic checkpoints would not run.</summary>
    /// <returns>The new version.</returns>
    internal static long CountUp(SqliteTransaction transaction)
    {
        using SqliteCommand command = transaction.Connection!.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = "UPDATE data_version SET value = value + 1";
        command.ExecuteNonQuery();
        command.CommandText = "SELECT value FROM data_version";
        using SqliteDataReader reader = command.ExecuteReader();
        long version = 0;
        while (reader.Read()) version = reader.GetInt64(0);
        return version;
    }

    /// <summary>The version of the data a session sees.</summary>
    /// <param name="session">The session.</param>
    /// <param name="ct">Cancels the read.</param>
    public static ValueTask<long> ReadAsync(ReadSession session, CancellationToken ct)
        => session.NumberAsync("SELECT value FROM data_version", [], ct);
}
