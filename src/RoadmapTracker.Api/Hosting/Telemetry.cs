using Espalier.Execution;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using RoadmapTracker.Data.Storage;

namespace RoadmapTracker.Api.Hosting;

/// <summary>
/// Sends traces and metrics to a collector by OTLP. Everything else about it is said by the standard variables as well
/// (<c>OTEL_EXPORTER_OTLP_PROTOCOL</c>, <c>OTEL_SERVICE_NAME</c>, …). All is counted; traced are the requests that
/// <c>OTEL_TRACES_SAMPLER</c> chooses, or <see cref="TracesPerSecond"/> a second. A collector that does not answer costs
/// what cannot be sent, and nobody waits for it.
/// </summary>
internal sealed class Telemetry : IHostedService
{
    private const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";
    private const string Sampler = "OTEL_TRACES_SAMPLER";
    private const int TracesPerSecond = 20;
    private const int LastWordMilliseconds = 1000;

    private static readonly string[] _sources = [RequestExecutor.TelemetryName, ReadSession.ActivitySourceName, "Microsoft.AspNetCore"];

    private static readonly string[] _meters =
    [
        RequestExecutor.TelemetryName, ReadSession.ActivitySourceName, "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "System.Runtime",
    ];

    private TracerProvider? _traces;
    private MeterProvider? _metrics;

    /// <summary>Registers it, where the variable <c>OTEL_EXPORTER_OTLP_ENDPOINT</c> names a collector.</summary>
    /// <exception cref="SettingException">The variable is no address.</exception>
    public static void Add(WebApplicationBuilder builder)
    {
        if (Environment.GetEnvironmentVariable(Endpoint) is not { Length: > 0 } endpoint) return;
        if (!Uri.TryCreate(endpoint, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
            throw new SettingException(Endpoint, $"'{endpoint}' is not an address; write one such as http://localhost:4318.");
        builder.Services.AddHostedService<Telemetry>();
    }

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        var service = ResourceBuilder.CreateDefault()
            .AddService("roadmaptracker", serviceVersion: typeof(Telemetry).Assembly.GetName().Version?.ToString(3))
            .AddEnvironmentVariableDetector();
        var traces = Sdk.CreateTracerProviderBuilder().SetResourceBuilder(service).AddSource(_sources).AddOtlpExporter();
        if (string.IsNullOrEmpty(Environment.GetEnvironmentVariable(Sampler)))
        {
            // Callers may say what their own traces are, and not how much we trace.
            var some = new TraceSampler(TracesPerSecond, TimeProvider.System);
            traces.SetSampler(new ParentBasedSampler(some, remoteParentSampled: some));
        }

        _traces = traces.Build();
        _metrics = Sdk.CreateMeterProviderBuilder().SetResourceBuilder(service).AddMeter(_meters).AddOtlpExporter().Build();
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.Run(
        () =>
        {
            // Both at once: a collector that does not answer must not hold up the end.
            Parallel.Invoke(() => _traces?.Shutdown(LastWordMilliseconds), () => _metrics?.Shutdown(LastWordMilliseconds));
            _traces?.Dispose();
            _metrics?.Dispose();
        },
        CancellationToken.None);
}
