using System.Collections.Concurrent;
using RoadmapTracker.Data.Paging;

namespace RoadmapTracker.Data.Storage.Sqlite;

/// <summary>Reading connections to a SQLite file, kept open.</summary>
/// <param name="file">The database.</param>
/// <param name="options">How many.</param>
public sealed class SqliteReadPool(SqliteFile file, TrackerDataOptions options) : ReadPool, IDisposable
{
    private readonly SemaphoreSlim _free = new(options.ReaderLimit, options.ReaderLimit);
    private readonly ConcurrentStack<SqliteReadConnection> _idle = new();

    /// <inheritdoc/>
    public override int Limit => options.ReaderLimit;

    /// <inheritdoc/>
    internal override SqlDialect Dialect => SqliteDialect.Instance;

    /// <inheritdoc/>
    public void Dispose()
    {
        while (_idle.TryPop(out SqliteReadConnection? connection)) connection.Dispose();
        _free.Dispose();
    }

    /// <inheritdoc/>
    internal override async ValueTask<ReadConnection> TakeAsync(CancellationToken ct)
    {
        await _free.WaitAsync(ct);
        try
        {
            return _idle.TryPop(out SqliteReadConnection? connection) ? connection : new SqliteReadConnection(file.OpenReader());
        }
        catch
        {
            _free.Release();
            throw;
        }
    }

    /// <inheritdoc/>
    internal override ValueTask GiveBackAsync(ReadConnection connection)
    {
        _idle.Push((SqliteReadConnection)connection);
        _free.Release();
        return ValueTask.CompletedTask;
    }
}
