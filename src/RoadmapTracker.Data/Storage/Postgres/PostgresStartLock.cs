using Npgsql;

namespace RoadmapTracker.Data.Storage.Postgres;

/// <summary>Lets one instance at a time prepare a database. The server lets go of it when the connection of its owner ends.</summary>
internal sealed class PostgresStartLock : IAsyncDisposable
{
    // Any number that no other program uses in this database.
    private const string Key = "7205759403792793";

    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(30);

    private readonly NpgsqlConnection _connection;

    private PostgresStartLock(NpgsqlConnection connection) => _connection = connection;

    /// <summary>Takes the lock of a database, waiting while another instance prepares it.</summary>
    /// <exception cref="DatabaseStartException">Another instance has held it for 30 seconds.</exception>
    public static async Task<PostgresStartLock> TakeAsync(NpgsqlConnection connection, TimeProvider time, CancellationToken ct)
    {
        long begun = time.GetTimestamp();
        while (!await AskAsync(connection, $"SELECT pg_try_advisory_lock({Key})", ct))
        {
            if (time.GetElapsedTime(begun) >= _patience)
                throw new DatabaseStartException($"Another instance has been preparing the database for {_patience.TotalSeconds:0} seconds.");
            await Task.Delay(TimeSpan.FromMilliseconds(50), time, ct);
        }

        return new PostgresStartLock(connection);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await AskAsync(_connection, $"SELECT pg_advisory_unlock({Key})", CancellationToken.None);

    private static async Task<bool> AskAsync(NpgsqlConnection connection, string sql, CancellationToken ct)
    {
        await using NpgsqlCommand command = new(sql, connection);
        return (bool)(await command.ExecuteScalarAsync(ct))!;
    }
}
