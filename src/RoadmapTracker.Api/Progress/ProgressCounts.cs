using Espalier;
using RoadmapTracker.Data.Progress;
using RoadmapTracker.Domain.Progress;

namespace RoadmapTracker.Api.Progress;

/// <summary>
/// Counts of progress records: of those that everybody may see and that no correction has replaced. Drafts and records given back
/// count nowhere. The state of verification stands beside every count, for most records have been read in public sources and verified
/// by nobody.
/// </summary>
/// <param name="tallies">The counts by state and judgements.</param>
[ObjectType]
public sealed class ProgressCounts(ArraySegment<ProgressTally> tallies)
{
    /// <summary>All of them.</summary>
    public int Total => Sum(of: null);

    /// <summary>Those that the Office or a roundtable's secretariat has verified.</summary>
    public int Verified => Sum(VerificationState.Verified);

    /// <summary>By state of verification; states without records are left out.</summary>
    public IEnumerable<StateCount> ByState => tallies
        .GroupBy(tally => tally.State, (state, same) => new StateCount(state, same.Sum(tally => tally.Count)))
        .OrderBy(count => count.State);

    /// <summary>By both judgements and the state of verification together; combinations without records are left out.</summary>
    public IEnumerable<StatusCount> ByStatus => tallies
        .Select(tally => new StatusCount(tally.ReportedStatus, tally.AssessedStatus, tally.State, tally.Count))
        .OrderBy(count => count.ReportedStatus).ThenBy(count => count.AssessedStatus).ThenBy(count => count.State);

    private int Sum(VerificationState? of)
    {
        var sum = 0;
        foreach (var tally in tallies)
        {
            if (of is null || tally.State == of) sum += tally.Count;
        }

        return sum;
    }
}
