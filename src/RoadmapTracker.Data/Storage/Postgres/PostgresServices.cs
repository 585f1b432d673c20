using Microsoft.Extensions.DependencyInjection;
using RoadmapTracker.Data.Search;

namespace RoadmapTracker.Data.Storage.Postgres;

/// <summary>Registers what is PostgreSQL's own.</summary>
internal static class PostgresServices
{
    /// <summary>Registers the pools, the writer, the index, and what follows other instances.</summary>
    /// <exception cref="DatabaseStartException">The connection string names no database.</exception>
    public static void AddPostgres(this IServiceCollection services, TrackerDataOptions options)
    {
        // Made now, so that a wrong connection string ends the start; by a factory, so that the host closes them.
        PostgresConnections connections = new(options);
        services.AddSingleton(_ => connections);
        services.AddSingleton<CommitMoments>();
        services.AddSingleton<PostgresCommits>();
        services.AddSingleton<PostgresReplicas>();
        services.AddSingleton<PostgresBell>();
        services.AddSingleton<PostgresEvents>();
        services.AddSingleton<SearchIndex, PostgresSearchIndex>();
        services.AddSingleton<ReadPool, PostgresReadPool>();
        services.AddSingleton<TrackerWriter, PostgresWriter>();
        services.AddSingleton<TrackerDatabase, PostgresDatabase>();
    }
}
