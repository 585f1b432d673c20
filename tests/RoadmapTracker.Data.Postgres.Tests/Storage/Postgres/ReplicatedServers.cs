using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using RoadmapTracker.Data.Storage;
using RoadmapTracker.TestPostgres;

namespace RoadmapTracker.Data.Tests.Storage.Postgres;

/// <summary>A primary and a replica of its own, with the services over both.</summary>
internal sealed class ReplicatedServers : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private ReplicatedServers(PostgresServer primary, PostgresServer replica)
    {
        (Primary, Replica) = (primary, replica);
        string hosts = string.Create(CultureInfo.InvariantCulture, $"Host=127.0.0.1:{replica.Port},127.0.0.1:{primary.Port}");
        ServiceCollection services = new();
        services.AddTrackerData(TestStorage.Provider, new TrackerDataOptions { ConnectionString = $"{hosts};Database=postgres;Username={PostgresServer.Role}" });
        _services = services.BuildServiceProvider(validateScopes: true);
    }

    public PostgresServer Primary { get; }

    public PostgresServer Replica { get; }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static async Task<ReplicatedServers> PrepareAsync()
    {
        Assert.SkipUnless(PostgresServer.IsInstalled, "There is no PostgreSQL on this machine.");
        PostgresServer primary = await PostgresServer.StartNewAsync();
        ReplicatedServers servers = new(primary, await primary.StartReplicaAsync());
        await ExecuteAsync(primary, "CREATE TABLE made_up AS SELECT 0::bigint AS value");
        await servers._services.GetRequiredService<TrackerDatabase>().PrepareAsync(Ct);
        return servers;
    }

    /// <summary>Reads in a session of its own.</summary>
    /// <returns>What was read, and whether at the replica.</returns>
    public async Task<(long Value, bool AtReplica)> ReadAsync()
    {
        await using AsyncServiceScope scope = _services.CreateAsyncScope();
        ReadSession session = scope.ServiceProvider.GetRequiredService<ReadSession>();
        long value = await session.NumberAsync("SELECT value FROM made_up", Ct);
        return (value, await session.NumberAsync("SELECT pg_is_in_recovery()::int::bigint", Ct) == 1);
    }

    /// <summary>Makes a change.</summary>
    /// <returns>What is to be read from now on.</returns>
    public Task<long> WriteAsync() => _services.GetRequiredService<TrackerWriter>().WriteAsync(
        async (context, ct) =>
        {
            await using NpgsqlCommand command = new("UPDATE made_up SET value = value + 1 RETURNING value", (NpgsqlConnection)context.Database.GetDbConnection());
            return (long)(await command.ExecuteScalarAsync(ct))!;
        },
        Ct);

    /// <summary>Waits until reads go to the replica, and reads there.</summary>
    public async Task<long> ReadAtReplicaAsync()
    {
        using CancellationTokenSource patience = CancellationTokenSource.CreateLinkedTokenSource(Ct);
        patience.CancelAfter(TimeSpan.FromSeconds(60));
        while (true)
        {
            (long value, bool atReplica) = await ReadAsync();
            if (atReplica) return value;
            await Task.Delay(TimeSpan.FromMilliseconds(20), patience.Token);
        }
    }

    /// <summary>Runs a statement at a server, beside the service.</summary>
    public static async Task ExecuteAsync(PostgresServer server, string sql)
    {
        await using NpgsqlConnection connection = new($"{server.ConnectionString("postgres")};Pooling=False");
        await connection.OpenAsync(Ct);
        await using NpgsqlCommand command = new(sql, connection);
        await command.ExecuteNonQueryAsync(Ct);
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await Replica.DisposeAsync();
        await Primary.DisposeAsync();
    }
}
