using Espalier.Execution;
using RoadmapTracker.Data.Progress;

namespace RoadmapTracker.Api.Progress;

/// <summary>Lays counts out along the parents that asked.</summary>
internal static class Tallies
{
    /// <summary>For each group its counts, zero for one without records.</summary>
    public static async ValueTask<IReadOnlyList<ProgressCounts>> CountEachAsync(
        IEnumerable<Guid> groups, FieldContext field, Func<IReadOnlyCollection<Guid>, TallyDetail, ValueTask<List<ProgressTally>>> read)
    {
        Guid[] ids = [.. groups];
        var tallies = (await read(ids, DetailOf(field))).ToLookup(tally => tally.GroupId);
        return [.. ids.Select(id => new ProgressCounts([.. tallies[id]]))];
    }

    /// <summary>What the selected counts need.</summary>
    public static TallyDetail DetailOf(FieldContext field) =>
        field.IsSelected("byStatus") ? TallyDetail.Judgements : TallyDetail.States;
}
