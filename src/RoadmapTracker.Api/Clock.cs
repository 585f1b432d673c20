namespace RoadmapTracker.Api;

/// <summary>Days by the clock.</summary>
internal static class Clock
{
    /// <summary>The present day in UTC.</summary>
    public static DateOnly Today(this TimeProvider time) => DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
}
