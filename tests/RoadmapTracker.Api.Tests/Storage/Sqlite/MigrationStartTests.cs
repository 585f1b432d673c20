using System.Diagnostics;
using Microsoft.Data.Sqlite;
using RoadmapTracker.Api.Tests.Hosting;

namespace RoadmapTracker.Api.Tests.Storage.Sqlite;

/// <summary>Real processes that make the database ready: killed, several at once, or too old for it.</summary>
[Collection("Processes under fire")]
public sealed class MigrationStartTests
{
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task Service_is_ready_though_earlier_starts_were_killed_at_any_point()
    {
        using var folder = new ServiceProcess();
        foreach (var delay in (int[])[0, 0, 20, 50, 100, 200])
        {
            var found = Directory.Exists(Data(folder)) && File.Exists(Database(folder));
            using var process = folder.Start([], ("ASPNETCORE_ENVIRONMENT", "Development"), ("ASPNETCORE_URLS", RunningService.FreeAddress()));
            // From the moment on at which it takes the start lock, or makes the file.
            var sign = found ? Database(folder) + "-shm" : Database(folder);
            while (!File.Exists(sign) && !process.HasExited) await Task.Delay(1, TestContext.Current.CancellationToken);
            await Task.Delay(delay, TestContext.Current.CancellationToken);
            process.Kill();
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        await AssertReadyAsync(folder, starts: 1);
    }

    [Fact]
    public async Task Five_services_get_ready_at_once_on_one_new_database_with_an_orphan_lock()
    {
        using var folder = new ServiceProcess();
        Directory.CreateDirectory(Data(folder));
        Sql(folder, """
            CREATE TABLE "__EFMigrationsLock" ("Id" INTEGER NOT NULL CONSTRAINT "PK___EFMigrationsLock" PRIMARY KEY, "Timestamp" TEXT NOT NULL);
            INSERT INTO "__EFMigrationsLock" VALUES (1, '2026-01-01');
            """);

        await AssertReadyAsync(folder, starts: 5);
    }

    [Fact]
    public async Task Newer_database_ends_the_start_with_one_line_that_says_what_to_do()
    {
        using var folder = new ServiceProcess();
        await AssertReadyAsync(folder, starts: 1);
        Sql(folder, "INSERT INTO __EFMigrationsHistory VALUES ('20990101000000_Later', '99.0.0')");

        var result = await folder.RunAsync([], ("ASPNETCORE_ENVIRONMENT", "Development"), ("ASPNETCORE_URLS", RunningService.FreeAddress()));

        Assert.NotEqual(0, result.ExitCode);
        var line = Assert.Single(result.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains("20990101000000_Later", line, StringComparison.Ordinal);
        Assert.Contains("restore a backup", line, StringComparison.Ordinal);
    }

    private static async Task AssertReadyAsync(ServiceProcess folder, int starts)
    {
        var watch = Stopwatch.StartNew();
        var services = await Task.WhenAll(Enumerable.Range(0, starts).Select(_ => RunningService.StartAsync(folder)));
        foreach (var service in services) await service.DisposeAsync();

        Assert.InRange(watch.Elapsed, TimeSpan.Zero, _patience);
        Assert.Equal("11|77|1", Sql(folder, "SELECT (SELECT count(*) FROM recommendation) || '|' || (SELECT count(*) FROM progress_record) || '|' || (SELECT count(*) FROM seed_load)"));
        Assert.Equal("ok", Sql(folder, "PRAGMA integrity_check"));
    }

    private static string Data(ServiceProcess folder) => Path.Combine(folder.Folder, "data");

    private static string Database(ServiceProcess folder) => Path.Combine(Data(folder), "roadmaptracker.db");

    private static string? Sql(ServiceProcess folder, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Database(folder)};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar()?.ToString();
    }
}
