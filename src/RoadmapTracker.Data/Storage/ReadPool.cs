using System.Collections.Concurrent;
using RoadmapTracker.Data.Storage.Sqlite;

namespace RoadmapTracker.Data.Storage;

/// <summary>A bounded number of reading connections.</summary>
/// <param name="file">The database.</param>
/// <param name="options">How many.</param>
public sealed class ReadPool(SqliteFile file, TrackerDataOptions options) : IDisposable
{
    private readonly SemaphoreSlim _free = new(options.ReaderLimit, options.ReaderLimit);
    private readonly ConcurrentStack<ReadConnection> _idle = new();

    /// <inheritdoc/>
    public void Dispose()
    {
        while (_idle.TryPop(out ReadConnection? connection)) connection.Dispose();
        _free.Dispose();
    }

    /// <summary>Takes a connection, waiting for one to be given back when all are in use.</summary>
    internal async ValueTask<ReadConnection> TakeAsync(CancellationToken ct)
    {
        await _free.WaitAsync(ct);
        try
        {
            return _idle.TryPop(out ReadConnection? connection) ? connection : new ReadConnection(file.OpenReader());
        }
        catch
        {
            _free.Release();
            throw;
        }
    }

    /// <summary>Gives a connection back.</summary>
    internal void GiveBack(ReadConnection connection)
    {
        _idle.Push(connection);
        _free.Release();
    }
}
