using OpenTelemetry.Trace;

namespace RoadmapTracker.Api.Hosting;

/// <summary>
/// Traces so many requests a second and no more, so that what tracing costs does not grow with the load. Under light load that is every
/// request.
/// </summary>
/// <param name="perSecond">How many.</param>
/// <param name="time">The clock.</param>
internal sealed class TraceSampler(int perSecond, TimeProvider time) : Sampler
{
    private readonly long _between = time.TimestampFrequency / perSecond;
    private long _due;

    /// <inheritdoc/>
    public override SamplingResult ShouldSample(in SamplingParameters samplingParameters)
    {
        // The time at which all that were traced would have been due. It lies at most a second back, and what lies ahead waits.
        var now = time.GetTimestamp();
        var due = Volatile.Read(ref _due);
        return new SamplingResult(due <= now && Interlocked.CompareExchange(ref _due, Math.Max(due, now - time.TimestampFrequency) + _between, due) == due);
    }
}
