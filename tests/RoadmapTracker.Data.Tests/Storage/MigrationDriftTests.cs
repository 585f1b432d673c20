namespace RoadmapTracker.Data.Tests.Storage;

public sealed class MigrationDriftTests
{
    [Fact]
    public async Task Migrations_build_the_model()
    {
        await using TestDatabase migrated = await TestDatabase.PrepareAsync();
        await using TestDatabase modelled = await TestDatabase.UnpreparedAsync();
        await Tables.CreateFromModelAsync(modelled);

        List<string> expected = Tables.Describe(modelled);

        Assert.Contains(expected, line => line.Contains("progress_record", StringComparison.Ordinal));
        Assert.Equal(string.Join('\n', expected), string.Join('\n', Tables.Describe(migrated)));
    }
}
