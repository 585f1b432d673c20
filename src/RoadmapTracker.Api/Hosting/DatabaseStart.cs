using RoadmapTracker.Api.Files;
using RoadmapTracker.Data.Storage;
using RoadmapTracker.Data.Storage.Copies;

namespace RoadmapTracker.Api.Hosting;

/// <summary>The database in the host: settings, readiness, and being prepared before the first request.</summary>
internal static class DatabaseStart
{
    private const string Sqlite = "Sqlite";
    private const string DefaultFolder = "data";

    /// <summary>
    /// Registers the data by <c>Database__Provider</c> (Sqlite or PostgreSql) and <c>ConnectionStrings__RoadmapTracker</c>. By default the data is
    /// in the file <c>data/roadmaptracker.db</c> below the working folder.
    /// </summary>
    /// <exception cref="DatabaseStartException">A value cannot work.</exception>
    public static void AddDatabase(this WebApplicationBuilder builder)
    {
        var place = PlaceOf(builder.Configuration);
        builder.Services.AddTrackerData(place.Provider, new TrackerDataOptions
        {
            ConnectionString = place.ConnectionString,
            FileFolder = place.FileFolder,
        });
        builder.Services.AddHostedService<FileSweepService>();
        builder.Services.AddSingleton<DatabaseHealth>();
        builder.Services.AddHealthChecks().AddCheck<DatabaseHealth>("database", tags: [HealthEndpoints.ReadyTag]);
    }

    /// <summary>Where the settings say that the database and its files are.</summary>
    public static DatabasePlace PlaceOf(IConfiguration configuration)
    {
        var provider = configuration["Database:Provider"] is { } named && !string.IsNullOrWhiteSpace(named) ? named : Sqlite;
        var connection = configuration.GetConnectionString("RoadmapTracker");
        if (string.IsNullOrWhiteSpace(connection)) connection = provider.Equals(Sqlite, StringComparison.OrdinalIgnoreCase) ? Default() : "";
        return new DatabasePlace(provider, connection)
        {
            FileFolder = configuration["Files:Folder"] is { Length: > 0 } folder ? folder : TrackerDataOptions.DefaultFileFolder,
        };
    }

    /// <summary>Migrates, seeds, and reads the catalogue and the version of the data.</summary>
    /// <exception cref="DatabaseStartException">The database cannot be used.</exception>
    public static async Task PrepareDatabaseAsync(this WebApplication app)
    {
        var stopping = app.Lifetime.ApplicationStopping;
        await app.Services.GetRequiredService<TrackerDatabase>().PrepareAsync(stopping);
        await using var session = new ReadSession(app.Services.GetRequiredService<ReadPool>());
        app.Services.GetRequiredService<AnswerVersion>().Begin(await DataVersion.ReadAsync(session, stopping));
    }

    private static string Default()
    {
        Directory.CreateDirectory(DefaultFolder);
        return $"Data Source={Path.Combine(DefaultFolder, "roadmaptracker.db")}";
    }
}
