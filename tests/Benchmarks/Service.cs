using System.Text.Json;
using Espalier.Execution;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using RoadmapTracker.Api;
using RoadmapTracker.Api.Accounts;
using RoadmapTracker.Api.Participation;
using RoadmapTracker.Data.Storage;

namespace Benchmarks;

/// <summary>The service without its web server: what it does between a request's bytes and the response's.</summary>
internal sealed class Service : IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private readonly RequestExecutor _executor;

    private Service(ServiceProvider services)
    {
        _services = services;
        _executor = services.GetRequiredService<RequestExecutor>();
    }

    /// <summary>Opens a database, which is migrated and seeded where it is new.</summary>
    /// <param name="database">The path of a SQLite file, or a connection string of PostgreSQL.</param>
    public static async Task<Service> OpenAsync(string database)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton(new SignInClaims());
        services.AddSingleton(new AnswerTime(30));
        services.AddScoped<Caller>();
        services.AddTrackerData(
            IsPostgres(database) ? "PostgreSql" : "Sqlite",
            new TrackerDataOptions { ConnectionString = IsPostgres(database) ? database : $"Data Source={database}" });
        services.AddRoadmapTrackerSchema();
        var provider = services.BuildServiceProvider();
        await provider.GetRequiredService<TrackerDatabase>().PrepareAsync(CancellationToken.None);
        return new Service(provider);
    }

    /// <summary>Whether a database is named by a connection string of PostgreSQL.</summary>
    public static bool IsPostgres(string database) => database.Contains("Host=", StringComparison.OrdinalIgnoreCase);

    /// <summary>Answers an operation as a request would, with services of its own.</summary>
    public ValueTask<OperationResult> AnswerAsync(Operation operation, JsonElement variables) => AnswerAsync(operation.Document, variables);

    /// <summary>Answers a document.</summary>
    public async ValueTask<OperationResult> AnswerAsync(byte[] document, JsonElement variables)
    {
        await using var scope = _services.CreateAsyncScope();
        return await _executor.ExecuteAsync(new OperationRequest
        {
            Document = document,
            Variables = variables,
            Services = scope.ServiceProvider,
        });
    }

    /// <summary>How many statements an answer reads with.</summary>
    public async ValueTask<int> CountStatementsAsync(Operation operation, JsonElement variables)
    {
        await using var scope = _services.CreateAsyncScope();
        var request = new OperationRequest { Document = operation.Document, Variables = variables, Services = scope.ServiceProvider };
        using var answer = await _executor.ExecuteAsync(request);
        return scope.ServiceProvider.GetRequiredService<ReadSession>().StatementCount;
    }

    /// <summary>Runs reads of the data alone, as resolvers would call them.</summary>
    public async ValueTask ReadAsync(Func<IServiceProvider, ValueTask> reads)
    {
        await using var scope = _services.CreateAsyncScope();
        await reads(scope.ServiceProvider);
    }

    /// <summary>Does something with the services of one request.</summary>
    public async Task WithinScopeAsync(Func<IServiceProvider, Task> work)
    {
        await using var scope = _services.CreateAsyncScope();
        await work(scope.ServiceProvider);
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        SqliteConnection.ClearAllPools();
    }
}
