using RoadmapTracker.Data.Progress;

namespace RoadmapTracker.Api.Progress;

/// <summary>Lays counts out along the parents that asked.</summary>
internal static class Tallies
{
    /// <summary>For each group its counts, zero for one without records.</summary>
    public static async ValueTask<IReadOnlyList<ProgressCounts>> CountEachAsync(
        IEnumerable<Guid> groups, Func<IReadOnlyCollection<Guid>, ValueTask<List<ProgressTally>>> read)
    {
        Guid[] ids = [.. groups];
        var tallies = (await read(ids)).ToLookup(tally => tally.GroupId);
        return [.. ids.Select(id => new ProgressCounts([.. tallies[id]]))];
    }
}
