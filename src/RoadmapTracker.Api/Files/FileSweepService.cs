using RoadmapTracker.Data.Files;

namespace RoadmapTracker.Api.Files;

/// <summary>Has files removed that nothing names, once an hour.</summary>
/// <param name="scopes">Opens a scope for each time.</param>
/// <param name="time">The clock.</param>
/// <param name="log">Is told of what was removed, and of what failed.</param>
internal sealed partial class FileSweepService(IServiceScopeFactory scopes, TimeProvider time, ILogger<FileSweepService> log) : BackgroundService
{
    private static readonly TimeSpan _interval = TimeSpan.FromHours(1);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(_interval, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                var removed = await scope.ServiceProvider.GetRequiredService<FileSweep>().RunAsync(stoppingToken);
                if (removed > 0) LogRemoved(log, removed);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                LogFailed(log, failure);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Count} files that nothing names were removed")]
    private static partial void LogRemoved(ILogger log, int count);

    [LoggerMessage(Level = LogLevel.Error, Message = "Files that nothing names could not be removed; this is tried again in an hour")]
    private static partial void LogFailed(ILogger log, Exception failure);
}
