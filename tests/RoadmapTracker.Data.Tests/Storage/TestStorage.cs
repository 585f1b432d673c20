using System.Data.Common;
using System.Globalization;
using Microsoft.Data.Sqlite;
using RoadmapTracker.Data.Storage;

namespace RoadmapTracker.Data.Tests.Storage;

/// <summary>What a test's database is in: here a SQLite file in a folder of its own. RoadmapTracker.Data.Postgres.Tests has another of the same name.</summary>
internal sealed class TestStorage : IAsyncDisposable
{
    public const string Provider = "Sqlite";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("roadmap-tracker-");

    public string Path => System.IO.Path.Combine(_folder.FullName, "tracker.db");

    public string ConnectionString => $"Data Source={Path}";

    public static Task<TestStorage> CreateAsync() => Task.FromResult(new TestStorage());

    /// <summary>One in which a prepared database may be already; preparing it again makes sure.</summary>
    /// <param name="prepare">Prepares a database, given how to connect to it.</param>
    public static Task<TestStorage> CreatePreparedAsync(Func<string, Task> prepare) => CreateAsync();

    /// <summary>Connects beside the service.</summary>
    public DbConnection Connect() => new SqliteConnection($"{ConnectionString};Pooling=False");

    /// <summary>An id in SQL.</summary>
    public static string Id(Guid id) => $"x'{Convert.ToHexString(id.ToByteArray(bigEndian: true))}'";

    /// <summary>A moment in SQL.</summary>
    public static string Moment(DateTimeOffset moment) => Moments.ToMicroseconds(moment).ToString(CultureInfo.InvariantCulture);

    /// <summary>A value as tests compare it.</summary>
    public static string? Text(object value) => value is byte[] blob ? Convert.ToHexString(blob) : Convert.ToString(value, CultureInfo.InvariantCulture);

    public ValueTask DisposeAsync()
    {
        _folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }
}
