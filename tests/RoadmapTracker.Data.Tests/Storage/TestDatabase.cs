using System.Data.Common;
using Microsoft.Extensions.DependencyInjection;
using RoadmapTracker.Data.Recommendations;
using RoadmapTracker.Data.Storage;

namespace RoadmapTracker.Data.Tests.Storage;

/// <summary>A database of its own, with the services over it.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private readonly TestStorage _storage;
    private ServiceProvider _services;

    private TestDatabase(TestStorage storage, ICommitListener[] listeners)
    {
        _storage = storage;
        _services = Compose(storage.ConnectionString, listeners);
    }

    public TrackerWriter Writer => _services.GetRequiredService<TrackerWriter>();

    public Catalogue Catalogue => _services.GetRequiredService<CatalogueStore>().Current;

    internal TestStorage Storage => _storage;

    public static async Task<TestDatabase> PrepareAsync(params ICommitListener[] listeners)
    {
        TestDatabase database = new(await TestStorage.CreatePreparedAsync(PrepareOnceAsync), listeners);
        await database.PrepareAgainAsync();
        return database;
    }

    public static async Task<TestDatabase> UnpreparedAsync() => new(await TestStorage.CreateAsync(), []);

    public Task PrepareAgainAsync()
        => _services.GetRequiredService<TrackerDatabase>().PrepareAsync(TestContext.Current.CancellationToken);

    public async Task RestartAsync()
    {
        await _services.DisposeAsync();
        _services = Compose(_storage.ConnectionString, []);
        await PrepareAgainAsync();
    }

    public AsyncServiceScope Scope() => _services.CreateAsyncScope();

    public T Get<T>(AsyncServiceScope scope)
        where T : notnull
        => scope.ServiceProvider.GetRequiredService<T>();

    public async Task<T> ReadAsync<TReads, T>(Func<TReads, Task<T>> read)
        where TReads : notnull
    {
        await using AsyncServiceScope scope = Scope();
        return await read(Get<TReads>(scope));
    }

    public Task<T> WriteAsync<T>(Func<TrackerContext, CancellationToken, Task<T>> work)
        => Writer.WriteAsync(work, TestContext.Current.CancellationToken);

    public Task<bool> WriteAsync(Func<TrackerContext, CancellationToken, Task> work)
        => Writer.WriteAsync(
            async (context, ct) =>
            {
                await work(context, ct);
                return true;
            },
            TestContext.Current.CancellationToken);

    /// <summary>Runs SQL beside the service, on a connection of its own.</summary>
    public List<string> Sql(string sql)
    {
        using DbConnection connection = _storage.Connect();
        connection.Open();
        using DbCommand command = connection.CreateCommand();
        command.CommandText = sql;
        using DbDataReader reader = command.ExecuteReader();
        List<string> rows = [];
        while (reader.Read()) rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(i => TestStorage.Text(reader.GetValue(i)))));
        return rows;
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await _storage.DisposeAsync();
    }

    private static async Task PrepareOnceAsync(string connectionString)
    {
        await using ServiceProvider services = Compose(connectionString, []);
        await services.GetRequiredService<TrackerDatabase>().PrepareAsync(TestContext.Current.CancellationToken);
    }

    private static ServiceProvider Compose(string connectionString, ICommitListener[] listeners)
    {
        ServiceCollection services = new();
        services.AddTrackerData(TestStorage.Provider, new TrackerDataOptions { ConnectionString = connectionString });
        foreach (ICommitListener listener in listeners) services.AddSingleton(listener);
        return services.BuildServiceProvider(validateScopes: true);
    }
}
