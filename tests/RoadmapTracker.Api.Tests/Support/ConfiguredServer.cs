using Microsoft.AspNetCore.Hosting;

namespace RoadmapTracker.Api.Tests.Support;

/// <summary>The service on a port of its own, with some settings.</summary>
public sealed class ConfiguredServer : RoadmapServer
{
    private readonly (string Name, string Value)[] _settings;

    public ConfiguredServer(params (string Name, string Value)[] settings)
    {
        _settings = settings;
        UseKestrel(0);
    }

    /// <summary>Where it listens; it starts when somebody asks.</summary>
    public Uri Address
    {
        get
        {
            // Not when it is made: a test may be skipped for want of a database, a fixture can only fail.
            StartServer();
            return ClientOptions.BaseAddress;
        }
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        foreach (var (name, value) in _settings) builder.UseSetting(name, value);
    }
}
