namespace RoadmapTracker.Data.Storage;

/// <summary>
/// Lets so many read at a time, and so many wait so long for their turn. Others are refused: under more load than there is room for, the
/// answers that are given are then still in time.
/// </summary>
/// <param name="readers">How many may read.</param>
/// <param name="options">How many may wait, and how long.</param>
internal sealed class ReadTurns(int readers, TrackerDataOptions options) : IDisposable
{
    private readonly SemaphoreSlim _free = new(readers, readers);
    private int _waiting;

    /// <summary>Waits for a turn, which is to be ended.</summary>
    /// <exception cref="ReadersBusyException">Too many wait already, or the wait was too long.</exception>
    public async ValueTask TakeAsync(CancellationToken ct)
    {
        if (_free.Wait(0, CancellationToken.None)) return;
        if (Interlocked.Increment(ref _waiting) > options.ReaderQueueLimit)
        {
            Interlocked.Decrement(ref _waiting);
            throw new ReadersBusyException();
        }

        StorageTelemetry.WaitingReaders.Add(1);
        try
        {
            if (!await _free.WaitAsync(options.ReaderPatience, ct)) throw new ReadersBusyException();
        }
        finally
        {
            Interlocked.Decrement(ref _waiting);
            StorageTelemetry.WaitingReaders.Add(-1);
        }
    }

    /// <summary>Ends a turn.</summary>
    public void End() => _free.Release();

    /// <inheritdoc/>
    public void Dispose() => _free.Dispose();
}
