using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace RoadmapTracker.Api.Hosting;

/// <summary>Says on standard output where to look, once the service listens.</summary>
internal static class Announcement
{
    /// <summary>Prints the addresses when the application has started.</summary>
    public static void AnnounceAddresses(this WebApplication app) => app.Lifetime.ApplicationStarted.Register(() =>
    {
        var addresses = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses ?? [];
        foreach (var listening in addresses)
        {
            var address = ServiceAddress.Call(listening);
            Console.WriteLine($"RoadmapTracker ({app.Environment.EnvironmentName}) listens on {listening}");
            Console.WriteLine($"  GraphiQL  {address}");
            Console.WriteLine($"  API       {address}graphql");
        }
    });
}
