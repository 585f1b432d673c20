using Microsoft.EntityFrameworkCore;
using RoadmapTracker.Data.History;
using RoadmapTracker.Data.Tests.Storage;

namespace RoadmapTracker.Data.Tests.History;

/// <summary>Running totals have to be those that the versions give.</summary>
internal static class RunningTotals
{
    // What changes and changes back within one moment leaves a total that says nothing new.
    private const string Totals = """
        SELECT group_id, group_kind, state, reported_status, assessed_status, known_from, count FROM (
            SELECT *, lag(count, 1, 0 * count) OVER (PARTITION BY group_kind, group_id, state, reported_status, assessed_status ORDER BY known_from) AS before
            FROM progress_tally_history) AS changes WHERE count <> before ORDER BY 1, 2, 3, 4, 5, 6
        """;

    /// <summary>Makes the totals anew and compares.</summary>
    public static async Task RequireTrueAsync(TestDatabase database)
    {
        List<string> kept = database.Sql(Totals);
        string open = TestStorage.Moment(VersionHistory.Open);
        await database.WriteAsync((context, ct) => context.Database.ExecuteSqlRawAsync(ProgressTallyHistory.Rebuild.Replace("@open", open, StringComparison.Ordinal), ct));
        Assert.NotEmpty(kept);
        Assert.Equal(database.Sql(Totals), kept);
    }
}
