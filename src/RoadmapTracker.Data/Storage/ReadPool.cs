using RoadmapTracker.Data.Paging;

namespace RoadmapTracker.Data.Storage;

/// <summary>A bounded number of reading connections.</summary>
public abstract class ReadPool
{
    private protected ReadPool()
    {
    }

    /// <summary>The most connections that are out at a time.</summary>
    public abstract int Limit { get; }

    /// <summary>The SQL of its database.</summary>
    internal abstract SqlDialect Dialect { get; }

    /// <summary>Takes a connection, waiting for one to be given back when all are in use.</summary>
    /// <exception cref="ReadersBusyException">Too many wait already, or the wait was too long.</exception>
    internal abstract ValueTask<ReadConnection> TakeAsync(CancellationToken ct);

    /// <summary>Gives a connection back, whose transaction has ended.</summary>
    internal abstract ValueTask GiveBackAsync(ReadConnection connection);
}
