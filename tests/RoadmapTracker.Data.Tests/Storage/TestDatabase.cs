using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using RoadmapTracker.Data.Recommendations;
using RoadmapTracker.Data.Storage;

namespace RoadmapTracker.Data.Tests.Storage;

/// <summary>A database in a folder of its own, with the services over it.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("roadmap-tracker-");
    private ServiceProvider _services;

    private TestDatabase(ICommitListener[] listeners) => _services = Compose(listeners);

    public string Path => System.IO.Path.Combine(_folder.FullName, "tracker.db");

    public TrackerWriter Writer => _services.GetRequiredService<TrackerWriter>();

    public Catalogue Catalogue => _services.GetRequiredService<CatalogueStore>().Current;

    public static async Task<TestDatabase> PrepareAsync(params ICommitListener[] listeners)
    {
        TestDatabase database = new(listeners);
        await database.PrepareAgainAsync();
        return database;
    }

    public static TestDatabase Unprepared() => new([]);

    public Task PrepareAgainAsync()
        => _services.GetRequiredService<TrackerDatabase>().PrepareAsync(TestContext.Current.CancellationToken);

    public async Task RestartAsync()
    {
        await _services.DisposeAsync();
        _services = Compose([]);
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
        using SqliteConnection connection = new($"Data Source={Path};Pooling=False");
        connection.Open();
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        using SqliteDataReader reader = command.ExecuteReader();
        List<string> rows = [];
        while (reader.Read())
            rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(i => reader.GetValue(i) is byte[] blob ? Convert.ToHexString(blob) : reader.GetValue(i).ToString())));
        return rows;
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    private ServiceProvider Compose(ICommitListener[] listeners)
    {
        ServiceCollection services = new();
        services.AddTrackerData("Sqlite", new TrackerDataOptions { ConnectionString = $"Data Source={Path}" });
        foreach (ICommitListener listener in listeners) services.AddSingleton(listener);
        return services.BuildServiceProvider(validateScopes: true);
    }
}
