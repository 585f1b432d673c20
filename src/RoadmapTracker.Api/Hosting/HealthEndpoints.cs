using Microsoft.AspNetCore.Diagnostics.HealthChecks;

namespace RoadmapTracker.Api.Hosting;

/// <summary>What an orchestrator asks: is the process alive, and can it serve.</summary>
internal static class HealthEndpoints
{
    /// <summary>Answers 200 while the process runs; touches nothing else.</summary>
    public const string Live = "/health/live";

    /// <summary>Answers 200 when every check tagged <see cref="ReadyTag"/> passes, else 503.</summary>
    public const string Ready = "/health/ready";

    /// <summary>The tag of checks that decide readiness.</summary>
    public const string ReadyTag = "ready";

    /// <summary>Maps both.</summary>
    public static void MapHealth(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapHealthChecks(Live, new HealthCheckOptions { Predicate = _ => false });
        endpoints.MapHealthChecks(Ready, new HealthCheckOptions { Predicate = check => check.Tags.Contains(ReadyTag) });
    }
}
