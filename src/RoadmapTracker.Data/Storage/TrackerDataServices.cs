using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using RoadmapTracker.Data.Accounts;
using RoadmapTracker.Data.Audit;
using RoadmapTracker.Data.Commitments;
using RoadmapTracker.Data.Files;
using RoadmapTracker.Data.History;
using RoadmapTracker.Data.Organisations;
using RoadmapTracker.Data.Participation;
using RoadmapTracker.Data.Progress;
using RoadmapTracker.Data.Recommendations;
using RoadmapTracker.Data.Roundtables;
using RoadmapTracker.Data.Roundtables.Slates;
using RoadmapTracker.Data.Search;
using RoadmapTracker.Data.Seed;
using RoadmapTracker.Data.Storage.Postgres;
using RoadmapTracker.Data.Storage.Sqlite;

namespace RoadmapTracker.Data.Storage;

/// <summary>Registers the data of the service.</summary>
public static class TrackerDataServices
{
    /// <summary>
    /// Registers the database, the one writer, the reading sessions (one per scope), the catalogue and all reads. The host calls
    /// <see cref="TrackerDatabase.PrepareAsync"/> before it answers requests, and may register <see cref="ICommitListener"/>s.
    /// </summary>
    /// <param name="services">The services of the host.</param>
    /// <param name="provider">The setting <c>Database:Provider</c>; <c>Sqlite</c> or <c>PostgreSql</c>.</param>
    /// <param name="options">Where the data is.</param>
    /// <returns>The services.</returns>
    /// <exception cref="DatabaseStartException">The provider is not supported, or the connection string cannot be one.</exception>
    public static IServiceCollection AddTrackerData(this IServiceCollection services, string provider, TrackerDataOptions options)
    {
        AddDatabase(services, provider, options);
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(options);
        services.AddSingleton<SeedLoader>();
        services.AddSingleton<CatalogueStore>();
        services.AddScoped<ReadSession>();
        services.AddScoped<OrganisationReads>();
        services.AddScoped<MembershipReads>();
        services.AddScoped<AssessmentReads>();
        services.AddScoped<DecisionReads>();
        services.AddScoped<OfferReads>();
        services.AddScoped<FeedbackReads>();
        services.AddScoped<ThemeReads>();
        services.AddScoped<ConvergenceReads>();
        services.AddScoped<CommitmentReads>();
        services.AddScoped<ProgressReads>();
        services.AddScoped<StateChangeReads>();
        services.AddScoped<AccountReads>();
        services.AddScoped<RepresentationReads>();
        services.AddScoped<SecretariatReads>();
        services.AddScoped<AuditReads>();
        services.AddScoped<PersonalDataExport>();
        services.AddScoped<SearchReads>();
        services.AddScoped<FileReads>();
        services.AddScoped<FileSweep>();
        services.AddSingleton(provider => new FileStore(options.FileFolder, provider.GetRequiredService<TimeProvider>()));
        services.AddScoped(scope => scope.GetRequiredService<CatalogueStore>().Current);
        return services;
    }

    private static void AddDatabase(IServiceCollection services, string provider, TrackerDataOptions options)
    {
        if (string.Equals(provider, "Sqlite", StringComparison.OrdinalIgnoreCase)) services.AddSqlite(options);
        else if (string.Equals(provider, "PostgreSql", StringComparison.OrdinalIgnoreCase))
            services.AddPostgres(options);
        else throw new DatabaseStartException($"Database:Provider is '{provider}'; use Sqlite or PostgreSql.");
    }
}
