using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using RoadmapTracker.Api.Tests.Accounts;
using RoadmapTracker.Api.Tests.Support;

namespace RoadmapTracker.Api.Tests.Files;

/// <summary>The service by a clock that can be put forward.</summary>
internal sealed class AgeingServer : RoadmapServer
{
    public AdjustableTime Time { get; } = new();

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureTestServices(services => services.AddSingleton<TimeProvider>(Time));
    }
}
