using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using RoadmapTracker.Data.Storage;

namespace RoadmapTracker.Api.Hosting;

/// <summary>Says where to look, once the service listens: to people on standard output, to machines in the log.</summary>
internal static partial class Announcement
{
    /// <summary>Tells the addresses when the application has started.</summary>
    public static void AnnounceAddresses(this WebApplication app) => app.Lifetime.ApplicationStarted.Register(() =>
    {
        var addresses = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses ?? [];
        var engine = app.Services.GetRequiredService<TrackerDatabase>().Engine;
        foreach (var listening in addresses)
        {
            if (Logs.IsJson(app.Configuration))
            {
                LogStarted(app.Logger, app.Environment.EnvironmentName, listening, engine);
                continue;
            }

            var address = ServiceAddress.Call(listening);
            Console.WriteLine($"RoadmapTracker ({app.Environment.EnvironmentName}) listens on {listening} with {engine}");
            Console.WriteLine($"  GraphiQL  {address}");
            Console.WriteLine($"  API       {address}graphql");
        }
    });

    [LoggerMessage(Level = LogLevel.Information, Message = "RoadmapTracker ({Environment}) listens on {Address} with {Database}")]
    private static partial void LogStarted(ILogger logger, string environment, string address, string? database);
}
