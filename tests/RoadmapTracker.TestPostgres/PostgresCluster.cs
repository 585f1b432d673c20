using System.Globalization;
using Npgsql;

namespace RoadmapTracker.TestPostgres;

/// <summary>The server that all ordinary tests of a process share, each with a database of its own.</summary>
public sealed class PostgresCluster
{
    private static readonly Lazy<Task<PostgresCluster>> _shared = new(StartAsync);

    private readonly PostgresServer _server;
    private readonly Lock _starting = new();
    private Task<string>? _prepared;
    private int _count;

    private PostgresCluster(PostgresServer server) => _server = server;

    /// <summary>Started by whoever asks first; ends with the process.</summary>
    public static Task<PostgresCluster> SharedAsync() => _shared.Value;

    /// <summary>Makes an empty database.</summary>
    /// <returns>How to connect to it.</returns>
    public Task<string> CreateAsync() => CreateAsync("template0");

    /// <summary>Makes a copy of a database that was prepared once, which is much faster than preparing each.</summary>
    /// <param name="prepare">Prepares a database, given how to connect to it; nothing may stay connected to it afterwards.</param>
    /// <returns>How to connect to the copy.</returns>
    public async Task<string> CreatePreparedAsync(Func<string, Task> prepare)
    {
        Task<string> prepared;
        lock (_starting) prepared = _prepared ??= PrepareOneAsync(prepare);
        return await CreateAsync(await prepared);
    }

    /// <summary>Removes a database, whoever is still connected.</summary>
    /// <param name="connectionString">How to connect to it.</param>
    public async Task DropAsync(string connectionString)
    {
        await ExecuteAsync($"DROP DATABASE IF EXISTS {new NpgsqlConnectionStringBuilder(connectionString).Database} WITH (FORCE)");
    }

    private static async Task<PostgresCluster> StartAsync() => new(await PostgresServer.StartNewAsync());

    private async Task<string> CreateAsync(string template)
    {
        string name = string.Create(CultureInfo.InvariantCulture, $"test_{Interlocked.Increment(ref _count)}");
        await ExecuteAsync($"CREATE DATABASE {name} TEMPLATE {template}");
        return _server.ConnectionString(name);
    }

    private async Task<string> PrepareOneAsync(Func<string, Task> prepare)
    {
        const string Name = "prepared";
        await ExecuteAsync($"CREATE DATABASE {Name} TEMPLATE template0");
        await prepare(_server.ConnectionString(Name));
        return Name;
    }

    private async Task ExecuteAsync(string sql)
    {
        await using NpgsqlConnection connection = new(_server.ConnectionString("postgres"));
        await connection.OpenAsync();
        await using NpgsqlCommand command = new(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
