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
        var tallies = (await read(ids, DetailOf(field))).ToArray();
        Array.Sort(tallies, static (one, other) => one.GroupId.CompareTo(other.GroupId));
        return Array.ConvertAll(ids, id => new ProgressCounts(OfGroup(tallies, id)));
    }

    /// <summary>What the selected counts need.</summary>
    public static TallyDetail DetailOf(FieldContext field) =>
        field.IsSelected("byStatus") ? TallyDetail.Judgements : TallyDetail.States;

    // The tallies are sorted by group.
    private static ArraySegment<ProgressTally> OfGroup(ProgressTally[] tallies, Guid group)
    {
        var (start, end) = (0, tallies.Length);
        while (start < end)
        {
            var middle = (start + end) / 2;
            if (tallies[middle].GroupId.CompareTo(group) < 0) start = middle + 1;
            else end = middle;
        }

        while (end < tallies.Length && tallies[end].GroupId == group) end++;
        return new ArraySegment<ProgressTally>(tallies, start, end - start);
    }
}
