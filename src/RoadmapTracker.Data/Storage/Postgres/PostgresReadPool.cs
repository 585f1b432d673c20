using Npgsql;
using RoadmapTracker.Data.Paging;

namespace RoadmapTracker.Data.Storage.Postgres;

/// <summary>Reading connections to PostgreSQL, kept open by the driver.</summary>
/// <param name="connections">Where they come from.</param>
internal sealed class PostgresReadPool(PostgresConnections connections) : ReadPool, IDisposable
{
    private readonly SemaphoreSlim _free = new(connections.ReaderLimit, connections.ReaderLimit);

    /// <inheritdoc/>
    public override int Limit => connections.ReaderLimit;

    /// <inheritdoc/>
    internal override SqlDialect Dialect => PostgresDialect.Instance;

    /// <inheritdoc/>
    public void Dispose() => _free.Dispose();

    /// <inheritdoc/>
    internal override async ValueTask<ReadConnection> TakeAsync(CancellationToken ct)
    {
        await _free.WaitAsync(ct);
        try
        {
            return new PostgresReadConnection(await OpenAsync(ct), OpenAsync);
        }
        catch
        {
            _free.Release();
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
            _free.Release();
        }
    }

    private ValueTask<NpgsqlConnection> OpenAsync(CancellationToken ct) => connections.Reading.OpenConnectionAsync(ct);
}
