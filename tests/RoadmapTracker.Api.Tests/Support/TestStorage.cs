using Microsoft.Data.Sqlite;

namespace RoadmapTracker.Api.Tests.Support;

/// <summary>Where a service under test has its data: here in a SQLite file. RoadmapTracker.Api.Postgres.Tests has another of the same name.</summary>
/// <param name="folder">The folder of the file.</param>
internal sealed class TestStorage(string folder) : IDisposable
{
    /// <summary>The settings that say so to a host in this process.</summary>
    public IEnumerable<(string Name, string Value)> Settings => [("ConnectionStrings:RoadmapTracker", $"Data Source={Path.Combine(folder, "roadmaptracker.db")}")];

    /// <summary>The variables that say so to a process of its own: none, since it makes a file in its folder by itself.</summary>
    public IEnumerable<(string Name, string Value)> Variables => [];

    /// <summary>Runs SQL beside a process that has made its file.</summary>
    public void Execute(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(folder, "data", "roadmaptracker.db")};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    public void Dispose()
    {
        // The file goes with its folder.
    }
}
