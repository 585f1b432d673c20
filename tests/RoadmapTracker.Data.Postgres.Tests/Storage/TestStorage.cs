using System.Data.Common;
using System.Globalization;
using Npgsql;
using RoadmapTracker.TestPostgres;

namespace RoadmapTracker.Data.Tests.Storage;

/// <summary>What a test's database is in: here a database of the PostgreSQL server that the tests of this process share.</summary>
internal sealed class TestStorage : IAsyncDisposable
{
    public const string Provider = "PostgreSql";

    private readonly PostgresCluster _cluster;

    private TestStorage(PostgresCluster cluster, string connectionString) => (_cluster, ConnectionString) = (cluster, connectionString);

    public string ConnectionString { get; }

    public static async Task<TestStorage> CreateAsync()
    {
        PostgresCluster cluster = await ClusterAsync();
        return new TestStorage(cluster, await cluster.CreateAsync());
    }

    /// <summary>One that is a copy of a prepared database.</summary>
    /// <param name="prepare">Prepares a database, given how to connect to it.</param>
    public static async Task<TestStorage> CreatePreparedAsync(Func<string, Task> prepare)
    {
        PostgresCluster cluster = await ClusterAsync();
        return new TestStorage(cluster, await cluster.CreatePreparedAsync(prepare));
    }

    /// <summary>Connects beside the service.</summary>
    public DbConnection Connect() => new NpgsqlConnection($"{ConnectionString};Pooling=False");

    /// <summary>An id in SQL.</summary>
    public static string Id(Guid id) => $"'{id}'::uuid";

    /// <summary>A moment in SQL.</summary>
    public static string Moment(DateTimeOffset moment) => $"'{moment.ToString("O", CultureInfo.InvariantCulture)}'::timestamptz";

    /// <summary>A value as tests compare it, which is how SQLite has it.</summary>
    public static string? Text(object value) => value switch
    {
        Guid id => Convert.ToHexString(id.ToByteArray(bigEndian: true)),
        bool truth => truth ? "1" : "0",
        DateTime { Kind: DateTimeKind.Utc } moment => Convert.ToString((moment.Ticks - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond, CultureInfo.InvariantCulture),
        DateTime day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture),
    };

    public async ValueTask DisposeAsync() => await _cluster.DropAsync(ConnectionString);

    private static Task<PostgresCluster> ClusterAsync()
    {
        Assert.SkipUnless(PostgresServer.IsInstalled, "There is no PostgreSQL on this machine.");
        return PostgresCluster.SharedAsync();
    }
}
