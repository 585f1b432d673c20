using Microsoft.Extensions.Diagnostics.HealthChecks;
using RoadmapTracker.Data.Storage;

namespace RoadmapTracker.Api.Hosting;

/// <summary>Ready means that the data can be read.</summary>
/// <param name="reads">What a request would read with.</param>
internal sealed class DatabaseHealth(ReadSession reads) : IHealthCheck
{
    /// <inheritdoc/>
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await reads.NumberAsync("SELECT value FROM data_version", [], cancellationToken);
        return HealthCheckResult.Healthy();
    }
}
