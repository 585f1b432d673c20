using RoadmapTracker.Api.Hosting;
using RoadmapTracker.Data.Accounts;

namespace RoadmapTracker.Api.Accounts;

/// <summary>Removes every hour what has been kept for long enough.</summary>
/// <param name="retention">What is due.</param>
/// <param name="time">The clock.</param>
/// <param name="logger">Is told how much was removed, and nothing of what it was.</param>
internal sealed partial class RetentionJob(Retention retention, TimeProvider time, ILogger<RetentionJob> logger) : BackgroundService
{
    private const string Section = "Retention";

    private static readonly TimeSpan _period = TimeSpan.FromHours(1);

    /// <summary>Registers the job with its settings.</summary>
    /// <exception cref="SettingException">A period is none.</exception>
    public static void Add(WebApplicationBuilder builder)
    {
        var periods = builder.Configuration.GetSection(Section).Get<RetentionPeriods>() ?? new RetentionPeriods();
        if (periods.DraftDays < 1) throw new SettingException($"{Section}__{nameof(RetentionPeriods.DraftDays)}", "it is a number of days from 1 on.");
        if (periods.ContactDays < 1) throw new SettingException($"{Section}__{nameof(RetentionPeriods.ContactDays)}", "it is a number of days from 1 on.");
        builder.Services.AddSingleton(periods);
        builder.Services.AddSingleton<Retention>();
        builder.Services.AddHostedService<RetentionJob>();
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(_period, time);
        do
        {
            try
            {
                var removed = await retention.ApplyAsync(stoppingToken);
                if (removed > 0) LogRemoved(logger, removed);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                LogFailed(logger, failure);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Count} rows that had been kept for long enough were removed.")]
    private static partial void LogRemoved(ILogger logger, int count);

    [LoggerMessage(Level = LogLevel.Error, Message = "What has been kept for long enough could not be removed; it is tried again in an hour.")]
    private static partial void LogFailed(ILogger logger, Exception failure);
}
