using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using RoadmapTracker.Data.Storage;
using RoadmapTracker.TestPostgres;

namespace RoadmapTracker.Api.Tests.Support;

/// <summary>Where a service under test has its data: here in a database of the PostgreSQL server that the tests of this process share.</summary>
/// <param name="folder">Not used.</param>
internal sealed class TestStorage(string folder) : IDisposable
{
    private const string Provider = "PostgreSql";

    private readonly Lazy<string> _connectionString = new(() => CreateAsync().GetAwaiter().GetResult());

    /// <summary>The settings that say so to a host in this process.</summary>
    public IEnumerable<(string Name, string Value)> Settings => [("Database:Provider", Provider), ("ConnectionStrings:RoadmapTracker", ConnectionString)];

    /// <summary>The variables that say so to a process of its own.</summary>
    public IEnumerable<(string Name, string Value)> Variables => [("Database__Provider", Provider), ("ConnectionStrings__RoadmapTracker", ConnectionString)];

    /// <summary>How to connect.</summary>
    public string ConnectionString => _connectionString.Value;

    /// <summary>Runs SQL beside the service.</summary>
    public void Execute(string sql)
    {
        using var connection = new NpgsqlConnection($"{ConnectionString};Pooling=False");
        connection.Open();
        using var command = new NpgsqlCommand(sql, connection);
        command.ExecuteNonQuery();
    }

    public void Dispose()
    {
        if (_connectionString.IsValueCreated) DropAsync().GetAwaiter().GetResult();
    }

    /// <inheritdoc/>
    public override string ToString() => folder;

    private static async Task<string> CreateAsync()
    {
        Assert.SkipUnless(PostgresServer.IsInstalled, "There is no PostgreSQL on this machine.");
        var cluster = await PostgresCluster.SharedAsync();
        return await cluster.CreatePreparedAsync(PrepareAsync);
    }

    private static async Task PrepareAsync(string connectionString)
    {
        var services = new ServiceCollection();
        services.AddTrackerData(Provider, new TrackerDataOptions { ConnectionString = connectionString });
        await using var provider = services.BuildServiceProvider();
        await provider.GetRequiredService<TrackerDatabase>().PrepareAsync(CancellationToken.None);
    }

    private async Task DropAsync() => await (await PostgresCluster.SharedAsync()).DropAsync(ConnectionString);
}
