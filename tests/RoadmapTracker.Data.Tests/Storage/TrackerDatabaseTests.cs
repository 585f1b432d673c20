using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using RoadmapTracker.Data.Storage;
using RoadmapTracker.Data.Storage.Sqlite;

namespace RoadmapTracker.Data.Tests.Storage;

public sealed class TrackerDatabaseTests
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
    public async Task Two_starts_at_once_both_get_ready()
    {
        await using TestDatabase database = await TestDatabase.UnpreparedAsync();

        await Task.WhenAll(database.PrepareAgainAsync(), Task.Run(database.PrepareAgainAsync, TestContext.Current.CancellationToken));

        Assert.Equal(["77|1"], database.Sql("SELECT (SELECT count(*) FROM progress_record), (SELECT count(*) FROM seed_load)"));
    }

    [Fact]
    public async Task Newer_database_is_refused_with_its_migration()
    {
        await using TestDatabase database = await TestDatabase.PrepareAsync();
        database.Sql("INSERT INTO __EFMigrationsHistory VALUES ('20990101000000_Later', '99.0.0')");

        DatabaseStartException refusal = await Assert.ThrowsAsync<DatabaseStartException>(database.PrepareAgainAsync);

        Assert.Contains("20990101000000_Later", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("PostgreSql", "Data Source=x.db", "not a PostgreSQL connection string")]
    [InlineData("PostgreSql", "Host=db", "names no PostgreSQL database")]
    [InlineData("Oracle", "Data Source=x.db", "Oracle")]
    [InlineData("Sqlite", "Data Source=:memory:", "names no database file")]
    [InlineData("Sqlite", "", "names no database file")]
    [InlineData("Sqlite", "Host=db", "not a SQLite connection string")]
    public void Wrong_setting_is_refused_with_one_line(string provider, string connectionString, string expected)
    {
        DatabaseStartException refusal = Assert.Throws<DatabaseStartException>(
            () => new ServiceCollection().AddTrackerData(provider, new TrackerDataOptions { ConnectionString = connectionString }));

        Assert.Contains(expected, refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', refusal.Message);
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

    [Fact]
    public async Task Session_sees_one_snapshot_while_others_write()
    {
        await using TestDatabase database = await TestDatabase.PrepareAsync();
        Scenario scenario = new(database);
        await using AsyncServiceScope scope = database.Scope();
        ReadSession session = database.Get<ReadSession>(scope);
        CancellationToken ct = TestContext.Current.CancellationToken;

        long before = await session.NumberAsync("SELECT count(*) FROM volunteer_offer", ct);
        await scenario.DraftOfferAsync();
        long after = await session.NumberAsync("SELECT count(*) FROM volunteer_offer", ct);

        Assert.Equal((0, 0), (before, after));
        Assert.Equal(0, (await session.ContextAsync(ct)).Offers.Count());
        Assert.Equal(["1"], database.Sql("SELECT count(*) FROM volunteer_offer"));
    }

    private static string? Ask(SqliteConnection connection, string pragma)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = $"PRAGMA {pragma}";
        return command.ExecuteScalar()?.ToString();
    }
}
