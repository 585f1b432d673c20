using Espalier;
using Espalier.Relay;
using RoadmapTracker.Api.Accounts;
using RoadmapTracker.Data.Roundtables.Slates;
using RoadmapTracker.Domain.Roundtables;
using RoadmapTracker.Domain.Roundtables.Slates;

namespace RoadmapTracker.Api.Roundtables.Slates;

/// <summary>How the Champions of roundtables were chosen.</summary>
[ObjectType<Roundtable>]
public static class RoundtableDecisions
{
    /// <summary>The Office's choices of Champions, the latest first.</summary>
    [BatchResolver, UsePaging]
    public static ValueTask<IReadOnlyList<Page<ChampionDecision>>> GetChampionDecisionsAsync(
        [Parent] IReadOnlyList<Roundtable> roundtables, PagingArguments page, DecisionReads reads, CancellationToken ct)
    {
        Guid[] ids = [.. roundtables.Select(roundtable => roundtable.Id)];
        return page.ReadEachAsync(slice => reads.ByRoundtableAsync(ids, slice, ct), () => reads.CountByRoundtableAsync(ids, ct));
    }

    /// <summary>
    /// The Office's assessments of those who may become Champions, the latest first: all for the Office and the roundtable's secretariat,
    /// for representatives those of their own organisations.
    /// </summary>
    [BatchResolver, UsePaging]
    public static async ValueTask<IReadOnlyList<Page<CandidateAssessment>>> GetCandidateAssessmentsAsync(
        [Parent] IReadOnlyList<Roundtable> roundtables, PagingArguments page, AssessmentReads reads, Caller caller, CancellationToken ct)
    {
        var actor = await caller.ActorAsync(ct);
        Guid[] ids = [.. roundtables.Select(roundtable => roundtable.Id)];
        return await page.ReadEachAsync(
            slice => reads.ByRoundtableAsync(ids, slice, actor, ct),
            () => reads.CountByRoundtableAsync(ids, actor, ct));
    }
}
