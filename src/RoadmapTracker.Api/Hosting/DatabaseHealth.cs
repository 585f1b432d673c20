using Microsoft.Extensions.Diagnostics.HealthChecks;
using RoadmapTracker.Data.Storage;

namespace RoadmapTracker.Api.Hosting;

/// <summary>
/// Ready means that the data can be read. Who asks is answered within <see cref="Patience"/>, also while the database does not answer at
/// all; however many ask, one question is put to it at a time.
/// </summary>
/// <param name="scopes">Make what a request would read with.</param>
/// <param name="logger">Is told when the database goes and when it comes back, and not of every question between.</param>
internal sealed partial class DatabaseHealth(IServiceScopeFactory scopes, ILogger<DatabaseHealth> logger) : IHealthCheck
{
    /// <summary>How long the database may take to answer.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    private static readonly TimeSpan _pause = TimeSpan.FromMilliseconds(50);

    private readonly Lock _gate = new();
    private Task _question = Task.CompletedTask;
    private int _isGone;

    /// <inheritdoc/>
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await Question().WaitAsync(Patience, cancellationToken);
            if (Interlocked.Exchange(ref _isGone, 0) == 1) LogBack(logger);
            return HealthCheckResult.Healthy();
        }
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
        {
            if (Interlocked.Exchange(ref _isGone, 1) == 0) LogGone(logger, fault);
            return HealthCheckResult.Unhealthy("The database cannot be read.");
        }
    }

    private Task Question()
    {
        lock (_gate)
        {
            // A driver that blocks its thread must not block whoever asks.
            if (_question.IsCompleted) _question = Task.Run(AskAsync);
            return _question;
        }
    }

    private async Task AskAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<TrackerDatabase>().RequirePresent();
        while (!await TryReadAsync(scope.ServiceProvider.GetRequiredService<ReadSession>(), patience.Token)) await Task.Delay(_pause, patience.Token);
    }

    // Who is sent away by a service that has much to do would make others have more.
    private static async Task<bool> TryReadAsync(ReadSession session, CancellationToken ct)
    {
        try
        {
            await DataVersion.ReadAsync(session, ct);
            return true;
        }
        catch (ReadersBusyException)
        {
            return false;
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The database cannot be read; the service is not ready")]
    private static partial void LogGone(ILogger logger, Exception fault);

    [LoggerMessage(Level = LogLevel.Information, Message = "The database can be read again")]
    private static partial void LogBack(ILogger logger);
}
