namespace RoadmapTracker.Data.Storage.Copies;

/// <summary>
/// A database in the making, of which nobody sees anything before <see cref="CommitAsync"/>; disposed without it, it has never been.
/// Reading it shows what has been written.
/// </summary>
internal abstract class CopyTarget : CopySource
{
    /// <summary>Adds the rows of a table as they are: nothing is counted, recorded or derived from them.</summary>
    public abstract Task WriteAsync(CopyTable table, IAsyncEnumerable<object?[]> rows, CancellationToken ct);

    /// <summary>Makes what is derived: words for the search, the version of the data, the next numbers; and has the database check itself.</summary>
    /// <exception cref="CopyException">It is not sound.</exception>
    public abstract Task CompleteAsync(IProgress<CopyProgress> progress, CancellationToken ct);

    /// <summary>Makes it the database, durably and at once.</summary>
    public abstract Task CommitAsync(CancellationToken ct);
}
