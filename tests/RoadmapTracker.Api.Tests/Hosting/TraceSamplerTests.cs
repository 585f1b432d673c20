using System.Diagnostics;
using OpenTelemetry.Trace;
using RoadmapTracker.Api.Hosting;

namespace RoadmapTracker.Api.Tests.Hosting;

public sealed class TraceSamplerTests
{
    [Theory]
    [InlineData(10, 10)]
    [InlineData(1_000, 25)]
    [InlineData(100_000, 25)]
    public void No_more_is_traced_than_allowed_however_much_is_asked(int requests, int most)
    {
        var clock = new Clock();
        var sampler = new TraceSampler(perSecond: 5, clock);

        // Four seconds, in which the first may make up for one before.
        var traced = 0;
        for (var i = 0; i < requests; i++)
        {
            clock.Now = TimeSpan.TicksPerHour + (i * 4 * TimeSpan.TicksPerSecond / requests);
            if (sampler.ShouldSample(new SamplingParameters(default, ActivityTraceId.CreateRandom(), "made up", ActivityKind.Server)).Decision == SamplingDecision.RecordAndSample) traced++;
        }

        Assert.InRange(traced, Math.Min(requests, most) - 1, most);
    }

    private sealed class Clock : TimeProvider
    {
        public long Now { get; set; }

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => Now;
    }
}
