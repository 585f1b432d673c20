namespace RoadmapTracker.Api.Hosting;

/// <summary>
/// The end of the service. First readiness turns to 503 while everything is served as before, so that whoever spreads requests hears of
/// it in time; then no more connections are taken, sockets and streams are closed, and requests under way finish.
/// </summary>
/// <param name="notice">How long everything is served after the signal.</param>
/// <param name="logger">Is told of the stop and of its end.</param>
internal sealed partial class Drain(TimeSpan notice, ILogger<Drain> logger) : IHostedLifecycleService
{
    // The process has to be gone ten seconds after the signal, and it has to go yet when this is over.
    private static readonly TimeSpan _limit = TimeSpan.FromSeconds(8.5);
    private static readonly TimeSpan _longestNotice = TimeSpan.FromSeconds(5);

    /// <summary>
    /// Registers it. <c>Drain__NoticeSeconds</c> says how long the notice is: 0 to 5, by default 2, and none in Development, where
    /// nobody spreads requests.
    /// </summary>
    /// <exception cref="SettingException">The setting is wrong.</exception>
    public static void Add(WebApplicationBuilder builder)
    {
        var notice = Read(builder.Configuration["Drain:NoticeSeconds"]) ?? (builder.Environment.IsDevelopment() ? TimeSpan.Zero : TimeSpan.FromSeconds(2));
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = _limit);
        builder.Services.AddSingleton<IHostedService>(services => new Drain(notice, services.GetRequiredService<ILogger<Drain>>()));
        builder.Services.AddHealthChecks().AddCheck<ServingHealth>("serving", tags: [HealthEndpoints.ReadyTag]);
    }

    /// <summary>Asks clients, from the signal on, not to use their connections again: what they send next would meet its end.</summary>
    public static void Use(WebApplication app)
    {
        var stopping = app.Lifetime.ApplicationStopping;
        app.Use((context, next) =>
        {
            if (stopping.IsCancellationRequested && HttpProtocol.IsHttp11(context.Request.Protocol)) context.Response.Headers.Connection = "close";
            return next(context);
        });
    }

    /// <inheritdoc/>
    public Task StoppingAsync(CancellationToken cancellationToken)
    {
        LogStopping(logger, notice.TotalSeconds);
        return Task.Delay(notice, cancellationToken);
    }

    /// <inheritdoc/>
    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StoppedAsync(CancellationToken cancellationToken)
    {
        LogStopped(logger);
        return Task.CompletedTask;
    }

    private static TimeSpan? Read(string? seconds)
    {
        if (string.IsNullOrWhiteSpace(seconds)) return null;
        return double.TryParse(seconds, System.Globalization.CultureInfo.InvariantCulture, out var number) && number >= 0 && number <= _longestNotice.TotalSeconds
            ? TimeSpan.FromSeconds(number)
            : throw new SettingException("Drain__NoticeSeconds", $"'{seconds}' is not a number from 0 to {_longestNotice.TotalSeconds:0}.");
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "The service stops: everything is served for {Seconds} s, then what is under way finishes")]
    private static partial void LogStopping(ILogger logger, double seconds);

    [LoggerMessage(Level = LogLevel.Information, Message = "The service has stopped")]
    private static partial void LogStopped(ILogger logger);
}
