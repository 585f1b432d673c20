using System.Diagnostics.Metrics;

namespace RoadmapTracker.Data.Storage;

/// <summary>Tells whoever listens to the meter <see cref="ReadSession.ActivitySourceName"/> how the database is doing: counts and times, never values.</summary>
internal static class StorageTelemetry
{
    private static readonly Meter _meter = new(ReadSession.ActivitySourceName);
    private static readonly InstrumentAdvice<double> _seconds = new()
    {
        HistogramBucketBoundaries = [0.0001, 0.00025, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    };

    /// <summary>How long statements of reading sessions take, in seconds.</summary>
    public static Histogram<double> Statements { get; } = _meter.CreateHistogram(
        "roadmaptracker.statement.duration", unit: "s", description: "How long statements of reading sessions take.", advice: _seconds);

    /// <summary>How many requests wait for a reading connection.</summary>
    public static UpDownCounter<int> WaitingReaders { get; } = _meter.CreateUpDownCounter<int>(
        "roadmaptracker.readers.waiting", unit: "{request}", description: "Requests that wait for a reading connection.");

    /// <summary>How many writes wait for the writer.</summary>
    public static UpDownCounter<int> WaitingWrites { get; } = _meter.CreateUpDownCounter<int>(
        "roadmaptracker.writer.waiting", unit: "{write}", description: "Writes that wait for the writer.");

    /// <summary>How many writes became durable by one commit.</summary>
    public static Histogram<int> Batches { get; } = _meter.CreateHistogram(
        "roadmaptracker.writer.batch",
        unit: "{write}",
        description: "Writes that became durable by one commit.",
        advice: new InstrumentAdvice<int> { HistogramBucketBoundaries = [1, 2, 4, 8, 16, 32, 64, 128, 256] });

    /// <summary>How long commits take until they are durable, in seconds.</summary>
    public static Histogram<double> Commits { get; } = _meter.CreateHistogram(
        "roadmaptracker.writer.commit.duration", unit: "s", description: "How long commits take until they are durable.", advice: _seconds);
}
