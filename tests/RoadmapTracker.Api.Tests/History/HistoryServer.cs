using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using RoadmapTracker.Api.Tests.Accounts;
using RoadmapTracker.Api.Tests.Support;

namespace RoadmapTracker.Api.Tests.History;

/// <summary>A service whose clock can be put forward, since only moments that are over for a while can be asked about.</summary>
public sealed class HistoryServer : RoadmapServer
{
    private readonly AdjustableTime _time = new();

    /// <summary>The present moment.</summary>
    public DateTimeOffset Now => _time.GetUtcNow();

    /// <summary>Lets a minute go by.</summary>
    /// <returns>A moment in the middle of it, at which nothing happened.</returns>
    public DateTimeOffset Wait()
    {
        _time.Advance(TimeSpan.FromSeconds(30));
        var moment = Now;
        _time.Advance(TimeSpan.FromSeconds(30));
        return moment;
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureTestServices(services => services.AddSingleton<TimeProvider>(_time));
    }
}
