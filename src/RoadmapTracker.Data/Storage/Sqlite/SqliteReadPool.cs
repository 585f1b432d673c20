using System.Collections.Concurrent;
using RoadmapTracker.Data.Paging;

namespace RoadmapTracker.Data.Storage.Sqlite;

/// <summary>Reading connections to a SQLite file, kept open.</summary>
/// <param name="file">The database.</param>
/// <param name="options">How many, and how many requests may wait for one how long.</param>
public sealed class SqliteReadPool(SqliteFile file, TrackerDataOptions options) : ReadPool, IDisposable
{
    private readonly ReadTurns _turns = new(options.ReaderLimit, options);
    private readonly ConcurrentStack<SqliteReadConnection> _idle = new();

    /// <inheritdoc/>
    public override int Limit => options.ReaderLimit;

    /// <inheritdoc/>
    internal override SqlDialect Dialect => SqliteDialect.Instance;

    /// <inheritdoc/>
    public void Dispose()
    {
        while (_idle.TryPop(out SqliteReadConnection? connection)) connection.Dispose();
        _turns.Dispose();
    }

    /// <inheritdoc/>
    internal override async ValueTask<ReadConnection> TakeAsync(CancellationToken ct)
    {
        await _turns.TakeAsync(ct);
        try
        {
            return _idle.TryPop(out SqliteReadConnection? connection) ? connection : new SqliteReadConnection(file.OpenReader());
        }
        catch
        {
            _turns.End();
            throw;
        }
    }

    /// <inheritdoc/>
    internal override ValueTask GiveBackAsync(ReadConnection connection)
    {
        _idle.Push((SqliteReadConnection)connection);
        _turns.End();
        return ValueTask.CompletedTask;
    }
}
