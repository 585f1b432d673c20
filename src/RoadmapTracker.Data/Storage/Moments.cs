namespace RoadmapTracker.Data.Storage;

/// <summary>Moments as SQLite stores them and cursors hold them: microseconds since 1970-01-01T00:00Z.</summary>
internal static class Moments
{
    /// <summary>The stored form; what is finer than a microsecond is cut off.</summary>
    public static long ToMicroseconds(DateTimeOffset moment) => (moment.UtcTicks - DateTimeOffset.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond;

    /// <summary>What of a moment is stored: the moment cut to a microsecond, in UTC.</summary>
    public static DateTimeOffset Cut(DateTimeOffset moment) => FromMicroseconds(ToMicroseconds(moment));

    /// <summary>Whether the calendar has such a moment.</summary>
    public static bool IsMoment(long microseconds)
        => microseconds >= ToMicroseconds(DateTimeOffset.MinValue) && microseconds <= ToMicroseconds(DateTimeOffset.MaxValue);

    /// <summary>The moment, in UTC.</summary>
    public static DateTimeOffset FromMicroseconds(long microseconds)
        => new(DateTimeOffset.UnixEpoch.Ticks + (microseconds * TimeSpan.TicksPerMicrosecond), TimeSpan.Zero);
}
