using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using RoadmapTracker.Api.Tests.Support;

namespace RoadmapTracker.Api.Tests.Accounts;

/// <summary>The service in Production, with an authority that nobody reaches.</summary>
public sealed class ProductionService : WebApplicationFactory<Program>
{
    private readonly string _folder = Directory.CreateTempSubdirectory("roadmaptracker").FullName;

    private readonly TestStorage _storage;

    public ProductionService() => _storage = new TestStorage(_folder);

    /// <summary>The file of a development key that is there, and that Production must not heed.</summary>
    public string DevelopmentKeyFile => Path.Combine(_folder, "development-key.pem");

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Production");
        builder.UseSetting("Authentication:Authority", "https://authority.invalid/v2.0");
        builder.UseSetting("Authentication:Audience", "api://roadmaptracker");
        foreach (var (name, value) in _storage.Settings) builder.UseSetting(name, value);
        builder.UseSetting("Authentication:DevelopmentKey", DevelopmentKeyFile);
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        _storage.Dispose();
        if (Directory.Exists(_folder)) Directory.Delete(_folder, recursive: true);
    }
}
