using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;

namespace RoadmapTracker.Api.Tests.Accounts;

/// <summary>The service in Production, with an authority that nobody reaches.</summary>
public sealed class ProductionService : WebApplicationFactory<Program>
{
    private readonly string _folder = Directory.CreateTempSubdirectory("roadmaptracker").FullName;

    /// <summary>The file of a development key that is there, and that Production must not heed.</summary>
    public string DevelopmentKeyFile => Path.Combine(_folder, "development-key.pem");

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Production");
        builder.UseSetting("Authentication:Authority", "https://authority.invalid/v2.0");
        builder.UseSetting("Authentication:Audience", "api://roadmaptracker");
        builder.UseSetting("ConnectionStrings:RoadmapTracker", $"Data Source={Path.Combine(_folder, "tracker.db")}");
        builder.UseSetting("Authentication:DevelopmentKey", DevelopmentKeyFile);
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (Directory.Exists(_folder)) Directory.Delete(_folder, recursive: true);
    }
}
