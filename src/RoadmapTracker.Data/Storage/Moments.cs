namespace RoadmapTracker.Data.Storage;

/// <summary>Moments as SQLite stores them: microseconds since 1970-01-01T00:00Z.</summary>
internal static class Moments
{
    /// <summary>The stored form; what is finer than a microsecond is cut off.</summary>
    public static long ToMicroseconds(DateTimeOffset moment) => (moment.UtcTicks - DateTimeOffset.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond;

    /// <summary>The moment, in UTC.</summary>
    public static DateTimeOffset FromMicroseconds(long microseconds)
        => new(DateTimeOffset.UnixEpoch.Ticks + (microseconds * TimeSpan.TicksPerMicrosecond), TimeSpan.Zero);
}
