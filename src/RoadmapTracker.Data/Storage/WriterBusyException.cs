namespace RoadmapTracker.Data.Storage;

/// <summary>More writes are waiting than the writer accepts; the caller may try again later.</summary>
/// <param name="limit">The limit that was reached.</param>
public sealed class WriterBusyException(int limit) : Exception($"{limit} writes are waiting already. Try again shortly.")
{
    /// <summary>The limit that was reached.</summary>
    public int Limit { get; } = limit;
}
