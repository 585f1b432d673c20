using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using RoadmapTracker.Data.Search;

namespace RoadmapTracker.Data.Storage.Sqlite;

/// <summary>Registers what is SQLite's own.</summary>
internal static class SqliteServices
{
    /// <summary>Registers the database file, its readers, its writer and its index.</summary>
    /// <exception cref="DatabaseStartException">The connection string names no file.</exception>
    public static void AddSqlite(this IServiceCollection services, TrackerDataOptions options)
    {
        RequireFile(options.ConnectionString);
        services.AddSingleton<SqliteFile>();
        services.AddSingleton<ReadPool, SqliteReadPool>();
        services.AddSingleton<SearchIndex, SqliteSearchIndex>();
        services.AddSingleton<TrackerWriter, SqliteWriter>();
        services.AddSingleton<TrackerDatabase, SqliteDatabase>();
    }

    private static void RequireFile(string connectionString)
    {
        string source;
        try
        {
            source = new SqliteConnectionStringBuilder(connectionString).DataSource;
        }
        catch (ArgumentException fault)
        {
            throw new DatabaseStartException($"ConnectionStrings:RoadmapTracker is not a SQLite connection string: {fault.Message}", fault);
        }

        if (source.Length == 0 || source.Contains(":memory:", StringComparison.Ordinal))
            throw new DatabaseStartException("ConnectionStrings:RoadmapTracker names no database file; use 'Data Source=<path>'.");
    }
}
