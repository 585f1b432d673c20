using RoadmapTracker.Data.Storage;

namespace RoadmapTracker.Data.Tests.Storage;

public sealed class ReadSessionTests
{
    private const string Endless = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n";

    [Fact]
    public async Task Statement_is_interrupted_when_its_caller_goes_away()
    {
        await using TestDatabase database = await TestDatabase.PrepareAsync();
        using CancellationTokenSource leaving = new(TimeSpan.FromMilliseconds(100));

        Task<long> running = Task.Run(() => AskAsync(database, Endless, leaving.Token), TestContext.Current.CancellationToken);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken));
        Assert.Equal(1, await AskAsync(database, "SELECT 1", TestContext.Current.CancellationToken));
    }

    private static Task<long> AskAsync(TestDatabase database, string sql, CancellationToken ct)
        => database.ReadAsync<ReadSession, long>(async session => await session.NumberAsync(sql, ct));
}
