using Microsoft.AspNetCore.Hosting;

namespace RoadmapTracker.Api.Tests.Accounts;

/// <summary>The same service as <see cref="TestAuthority"/>, started in Development.</summary>
public sealed class LocalService : TestAuthority
{
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.UseEnvironment("Development");
    }
}
