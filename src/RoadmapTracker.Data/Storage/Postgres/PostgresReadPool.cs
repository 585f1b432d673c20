using Npgsql;
using RoadmapTracker.Data.Paging;

namespace RoadmapTracker.Data.Storage.Postgres;

/// <summary>Reading connections to PostgreSQL, kept open by the driver.</summary>
/// <param name="connections">Where they come from.</param>
/// <param name="options">How many requests may wait for one, and how long.</param>
internal sealed class PostgresReadPool(PostgresConnections connections, TrackerDataOptions options) : ReadPool, IDisposable
{
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
            return new PostgresReadConnection(await OpenAsync(ct), OpenAsync);
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

    private ValueTask<NpgsqlConnection> OpenAsync(CancellationToken ct) => connections.Reading.OpenConnectionAsync(ct);
}
