namespace RoadmapTracker.Data.Storage;

/// <summary>A number that grows with every commit: the base of ETags and of reused answers. The writer of each database counts it up.</summary>
public static class DataVersion
{
    /// <summary>The version of the data a session sees.</summary>
    /// <param name="session">The session.</param>
    /// <param name="ct">Cancels the read.</param>
    public static ValueTask<long> ReadAsync(ReadSession session, CancellationToken ct)
        => session.NumberAsync("SELECT value FROM data_version", ct);
}
