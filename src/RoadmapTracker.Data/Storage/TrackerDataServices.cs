using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using RoadmapTracker.Data.Accounts;
using RoadmapTracker.Data.Commitments;
using RoadmapTracker.Data.Organisations;
using RoadmapTracker.Data.Participation;
using RoadmapTracker.Data.Progress;
using RoadmapTracker.Data.Recommendations;
using RoadmapTracker.Data.Roundtables;
using RoadmapTracker.Data.Search;
using RoadmapTracker.Data.Seed;

namespace RoadmapTracker.Data.Storage;

/// <summary>Registers the data of the service.</summary>
public static class TrackerDataServices
{
    /// <summary>
    /// Registers the database, the one writer, the reading sessions (one per scope), the catalogue and all reads. The host calls
    /// <see cref="TrackerDatabase.PrepareAsync"/> before it answers requests, and may register <see cref="ICommitListener"/>s.
    /// </summary>
    /// <param name="services">The services of the host.</param>
    /// <param name="provider">The setting <c>Database:Provider</c>; only <c>Sqlite</c> so far.</param>
    /// <param name="options">Where the data is.</param>
    /// <returns>The services.</returns>
    /// <exception cref="DatabaseStartException">The provider is not supported, or the connection string names no file.</exception>
    public static IServiceCollection AddTrackerData(this IServiceCollection services, string provider, TrackerDataOptions options)
    {
        RequireProvider(provider);
        RequireFile(options.ConnectionString);
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(options);
        services.AddSingleton<SqliteFile>();
        services.AddSingleton<ReadPool>();
        services.AddSingleton<TrackerWriter>();
        services.AddSingleton<SeedLoader>();
        services.AddSingleton<CatalogueStore>();
        services.AddSingleton<TrackerDatabase>();
        services.AddScoped<ReadSession>();
        services.AddScoped<OrganisationReads>();
        services.AddScoped<MembershipReads>();
        services.AddScoped<OfferReads>();
        services.AddScoped<CommitmentReads>();
        services.AddScoped<ProgressReads>();
        services.AddScoped<StateChangeReads>();
        services.AddScoped<SearchReads>();
        services.AddScoped(scope => scope.GetRequiredService<CatalogueStore>().Current);
        return services;
    }

    private static void RequireProvider(string provider)
    {
        if (string.Equals(provider, "PostgreSql", StringComparison.OrdinalIgnoreCase))
            throw new DatabaseStartException("Database:Provider is PostgreSql, which this version does not support yet; use Sqlite.");
        if (!string.Equals(provider, "Sqlite", StringComparison.OrdinalIgnoreCase))
            throw new DatabaseStartException($"Database:Provider is '{provider}'; use Sqlite.");
    }

    private static void RequireFile(string connectionString)
    {
        string source;
        try
        {
            source = new Microsoft.Data.Sqlite.SqliteConnectionStringBuilder(connectionString).DataSource;
        }
        catch (ArgumentException fault)
        {
            throw new DatabaseStartException($"ConnectionStrings:RoadmapTracker is not a SQLite connection string: {fault.Message}", fault);
        }

        if (source.Length == 0 || source.Contains(":memory:", StringComparison.Ordinal))
            throw new DatabaseStartException("ConnectionStrings:RoadmapTracker names no database file; use 'Data Source=<path>'.");
    }
}
