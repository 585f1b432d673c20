using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace RoadmapTracker.Api.Hosting;

/// <summary>Ready means that the start is over and the end has not begun.</summary>
/// <param name="lifetime">Knows both.</param>
internal sealed class ServingHealth(IHostApplicationLifetime lifetime) : IHealthCheck
{
    /// <inheritdoc/>
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
        => Task.FromResult(lifetime.ApplicationStopping.IsCancellationRequested ? HealthCheckResult.Unhealthy("The service stops.")
            : lifetime.ApplicationStarted.IsCancellationRequested ? HealthCheckResult.Healthy()
            : HealthCheckResult.Unhealthy("The service starts."));
}
