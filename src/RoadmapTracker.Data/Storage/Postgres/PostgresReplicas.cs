using System.Diagnostics;
using Npgsql;
using NpgsqlTypes;

namespace RoadmapTracker.Data.Storage.Postgres;

/// <summary>
/// Lets reads go to streaming replicas, where the connection string names several servers. A replica is read only when it has replayed
/// every commit that this process has told its listeners of: so whoever has written here reads it, and what is kept under a version of
/// the data has seen that version. Whatever is wrong with a replica, the primary is read instead.
/// </summary>
/// <param name="connections">The pools.</param>
internal sealed class PostgresReplicas(PostgresConnections connections)
{
    // Before the snapshot that it speaks for: asked inside, it would tell of what the snapshot does not see. What was a replica may be
    // the primary by now.
    private const string IsCaughtUp = "SELECT NOT pg_is_in_recovery() OR pg_last_wal_replay_lsn() >= $1";

    // A commit is flushed before anybody sees it.
    private const string Flushed = "SELECT pg_current_wal_flush_lsn()";

    private static readonly TimeSpan _patience = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan _untilCaughtUp = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan _untilBack = TimeSpan.FromSeconds(5);

    private readonly Lock _gate = new();
    private NpgsqlLogSequenceNumber? _known;
    private long _losses;
    private long _avoidedUntil;

    /// <summary>Learns how far the primary has got; to be called for each commit before anybody is told of it.</summary>
    /// <param name="primary">A connection to the primary, on which the commit has been made or seen.</param>
    /// <param name="ct">Cancels.</param>
    public async ValueTask LearnAsync(NpgsqlConnection primary, CancellationToken ct)
    {
        if (connections.Replicas is null) return;
        long losses = Volatile.Read(ref _losses);
        await using NpgsqlCommand command = new(Flushed, primary);
        NpgsqlLogSequenceNumber flushed = (NpgsqlLogSequenceNumber)(await command.ExecuteScalarAsync(ct))!;
        lock (_gate)
        {
            // Asked before the loss, it does not cover what was lost.
            if (losses == _losses && (_known is not { } known || flushed > known)) _known = flushed;
        }
    }

    /// <summary>A commit was made and nothing can be learned of its place; until something is, only the primary is read.</summary>
    public void Lose()
    {
        lock (_gate)
        {
            _losses++;
            _known = null;
        }
    }

    /// <summary>Lets a replica that has failed alone for some seconds.</summary>
    public void Avoid() => Avoid(_untilBack);

    /// <summary>Opens a connection to a replica.</summary>
    /// <param name="ct">Cancels.</param>
    /// <returns>The connection; null when there is no replica that can be used now.</returns>
    public async ValueTask<NpgsqlConnection?> TryOpenAsync(CancellationToken ct)
    {
        if (connections.Replicas is not { } replicas || Known() is not { } known) return null;
        if (!MayTry()) return null;
        Task<NpgsqlConnection?> opening = OpenAsync(replicas, known, ct);
        try
        {
            return await opening.WaitAsync(_patience, ct);
        }
        catch (Exception fault) when (fault is NpgsqlException or TimeoutException)
        {
            Avoid();
            _ = CloseAsync(opening);
            return null;
        }
        catch
        {
            _ = CloseAsync(opening);
            throw;
        }
    }

    private async Task<NpgsqlConnection?> OpenAsync(NpgsqlDataSource replicas, NpgsqlLogSequenceNumber known, CancellationToken ct)
    {
        NpgsqlConnection connection = await replicas.OpenConnectionAsync(ct);
        try
        {
            await using NpgsqlCommand command = new(IsCaughtUp, connection) { Parameters = { new NpgsqlParameter { Value = known, NpgsqlDbType = NpgsqlDbType.PgLsn } } };
            if (await command.ExecuteScalarAsync(ct) is true)
            {
                Volatile.Write(ref _avoidedUntil, 0);
                return connection;
            }
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }

        await connection.DisposeAsync();
        Avoid(_untilCaughtUp);
        return null;
    }

    // Nobody waits for it any more.
    private static async Task CloseAsync(Task<NpgsqlConnection?> opening)
    {
        await ((Task)opening).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (opening.IsCompletedSuccessfully && opening.Result is { } connection) await connection.DisposeAsync();
    }

    private NpgsqlLogSequenceNumber? Known()
    {
        lock (_gate) return _known;
    }

    // Where something was wrong, one request at a time finds out whether it still is.
    private bool MayTry()
    {
        long avoidedUntil = Volatile.Read(ref _avoidedUntil);
        return avoidedUntil == 0
            || (Stopwatch.GetTimestamp() >= avoidedUntil && Interlocked.CompareExchange(ref _avoidedUntil, After(_patience), avoidedUntil) == avoidedUntil);
    }

    private void Avoid(TimeSpan time) => Volatile.Write(ref _avoidedUntil, After(time));

    private static long After(TimeSpan time) => Stopwatch.GetTimestamp() + (long)(time.TotalSeconds * Stopwatch.Frequency);
}
