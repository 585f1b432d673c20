using System.Diagnostics;
using Npgsql;
using RoadmapTracker.Data.Paging;

namespace RoadmapTracker.Data.Storage.Postgres;

/// <summary>Reading connections to PostgreSQL, kept open by the driver.</summary>
/// <param name="connections">Where they come from.</param>
/// <param name="replicas">Where they come from if they can.</param>
/// <param name="options">How many requests may wait for one, and how long.</param>
internal sealed class PostgresReadPool(PostgresConnections connections, PostgresReplicas replicas, TrackerDataOptions options) : ReadPool, IDisposable
{
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan _pause = TimeSpan.FromMilliseconds(50);

    private readonly ReadTurns _turns = new(connections.ReaderLimit, options);

    /// <inheritdoc/>
    public override int Limit => connections.ReaderLimit;

    /// <inheritdoc/>
    internal override SqlDialect Dialect => PostgresDialect.Instance;

    /// <inheritdoc/>
    public void Dispose() => _turns.Dispose();

    /// <inheritdoc/>
    internal override async ValueTask<ReadConnection> TakeAsync(CancellationToken ct)
    {
        await _turns.TakeAsync(ct);
        try
        {
            return connections.Replicas is null ? new PostgresReadConnection(await OpenAsync(ct), isReplica: false, OpenAsync) : await ChooseAsync(ct);
        }
        catch
        {
            _turns.End();
            throw;
        }
    }

    /// <inheritdoc/>
    internal override async ValueTask GiveBackAsync(ReadConnection connection)
    {
        try
        {
            await ((PostgresReadConnection)connection).DisposeAsync();
        }
        finally
        {
            _turns.End();
        }
    }

    // Of several servers another may be the primary in a moment, and the driver gives up at the first connection that turns out broken.
    private async ValueTask<PostgresReadConnection> ChooseAsync(CancellationToken ct)
    {
        long begun = Stopwatch.GetTimestamp();
        while (true)
        {
            try
            {
                return await replicas.TryOpenAsync(ct) is { } replica
                    ? new PostgresReadConnection(replica, isReplica: true, LeaveReplicaAsync)
                    : new PostgresReadConnection(await OpenAsync(ct), isReplica: false, OpenAsync);
            }
            catch (NpgsqlException fault) when (PostgresFaults.IsTransient(fault) && Stopwatch.GetElapsedTime(begun) < _patience)
            {
                await Task.Delay(_pause, ct);
            }
        }
    }

    private ValueTask<NpgsqlConnection> LeaveReplicaAsync(CancellationToken ct)
    {
        replicas.Avoid();
        return OpenAsync(ct);
    }

    private ValueTask<NpgsqlConnection> OpenAsync(CancellationToken ct) => connections.Reading.OpenConnectionAsync(ct);
}
