using Microsoft.Extensions.DependencyInjection;
using RoadmapTracker.Data.Storage;

namespace RoadmapTracker.Data.Tests.Storage;

public sealed class TrackerDatabaseTests
{
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
        database.Sql("INSERT INTO \"__EFMigrationsHistory\" VALUES ('20990101000000_Later', '99.0.0')");

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
}
