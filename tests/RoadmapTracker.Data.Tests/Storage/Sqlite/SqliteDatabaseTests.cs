using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using RoadmapTracker.Data.Storage;
using RoadmapTracker.Data.Storage.Sqlite;

namespace RoadmapTracker.Data.Tests.Storage.Sqlite;

public sealed class SqliteDatabaseTests
{
    [Fact]
    public async Task Connections_have_the_settings_of_their_purpose()
    {
        await using TestDatabase database = await TestDatabase.PrepareAsync();
        SqliteFile file = new(new TrackerDataOptions { ConnectionString = $"Data Source={database.Storage.Path}" });
        await using SqliteConnection writer = file.OpenWriter();
        using SqliteConnection reader = file.OpenReader();

        Assert.Equal(("wal", "2", "1", "0"), (Ask(writer, "journal_mode"), Ask(writer, "synchronous"), Ask(writer, "foreign_keys"), Ask(writer, "wal_autocheckpoint")));
        Assert.Equal(("wal", "1", "0"), (Ask(reader, "journal_mode"), Ask(reader, "query_only"), Ask(reader, "wal_autocheckpoint")));
        Assert.True(Version.Parse(writer.ServerVersion) >= new Version(3, 50, 2));
    }

    [Fact]
    public async Task Reader_cannot_write()
    {
        await using TestDatabase database = await TestDatabase.PrepareAsync();
        using SqliteConnection reader = new SqliteFile(new TrackerDataOptions { ConnectionString = $"Data Source={database.Storage.Path}" }).OpenReader();
        using SqliteCommand command = reader.CreateCommand();
        command.CommandText = "DELETE FROM recommendation";

        Assert.Contains("readonly", Assert.Throws<SqliteException>(() => command.ExecuteNonQuery()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Orphan_migration_lock_does_not_hold_up_the_start()
    {
        await using TestDatabase database = await TestDatabase.UnpreparedAsync();
        database.Sql("""
            CREATE TABLE "__EFMigrationsLock" ("Id" INTEGER NOT NULL CONSTRAINT "PK___EFMigrationsLock" PRIMARY KEY, "Timestamp" TEXT NOT NULL);
            INSERT INTO "__EFMigrationsLock" VALUES (1, '2026-01-01');
            """);

        await database.PrepareAgainAsync().WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);

        Assert.Equal(["11"], database.Sql("SELECT count(*) FROM recommendation"));
    }

    [Fact]
    public async Task Database_in_a_missing_folder_is_refused_with_one_line()
    {
        ServiceCollection services = new();
        services.AddTrackerData("Sqlite", new TrackerDataOptions { ConnectionString = "Data Source=/nowhere/at/all/tracker.db" });
        await using ServiceProvider provider = services.BuildServiceProvider();

        DatabaseStartException refusal = await Assert.ThrowsAsync<DatabaseStartException>(
            () => provider.GetRequiredService<TrackerDatabase>().PrepareAsync(TestContext.Current.CancellationToken));

        Assert.Contains("cannot be opened", refusal.Message, StringComparison.Ordinal);
    }

    private static string? Ask(SqliteConnection connection, string pragma)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = $"PRAGMA {pragma}";
        return command.ExecuteScalar()?.ToString();
    }
}
