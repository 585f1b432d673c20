using Espalier;
using RoadmapTracker.Api.Accounts;
using RoadmapTracker.Data.Recommendations;
using RoadmapTracker.Data.Roundtables.Slates;
using RoadmapTracker.Domain.Roundtables;
using RoadmapTracker.Domain.Roundtables.Slates;

namespace RoadmapTracker.Api.Roundtables.Slates;

/// <summary>
/// The Office's choice of Champions for a roundtable, why it chose so, and the proposal it had before it. Public but for the scores, which
/// the Office and the roundtable's secretariat see.
/// </summary>
[ObjectType<ChampionDecision>(Ignore =
[
    nameof(ChampionDecision.SubjectKind), nameof(ChampionDecision.StateText), nameof(ChampionDecision.KnownAt), nameof(ChampionDecision.RoundtableId),
    nameof(ChampionDecision.ExperienceWeight), nameof(ChampionDecision.EngagementWeight), nameof(ChampionDecision.GeographicWeight),
    nameof(ChampionDecision.StakeholderWeight), nameof(ChampionDecision.Fingerprint),
])]
public static class ChampionDecisionType
{
    /// <summary>Finds decisions by their keys.</summary>
    [NodeResolver, BatchResolver]
    public static ValueTask<IReadOnlyList<ChampionDecision?>> GetDecisionsAsync(IReadOnlyList<Guid> ids, DecisionReads reads, CancellationToken ct) =>
        ids.NodesAsync(keys => reads.ByIdsAsync(keys, ct), decision => decision.Id);

    /// <summary>The roundtable.</summary>
    [Cost(0)]
    public static Roundtable GetRoundtable([Parent] ChampionDecision decision, Catalogue catalogue) => catalogue.Roundtables.ById(decision.RoundtableId);

    /// <summary>Those chosen, as they were named, then those that were proposed and not chosen.</summary>
    [BatchResolver, ListSize(5)]
    public static async Task<IReadOnlyList<IEnumerable<DecidedOrganisation>>> GetOrganisationsAsync(
        [Parent] IReadOnlyList<ChampionDecision> decisions, DecisionReads reads, CancellationToken ct)
    {
        var organisations = await reads.OrganisationsByDecisionAsync([.. decisions.Select(decision => decision.Id)], ct);
        return [.. decisions.Select(decision => organisations[decision.Id])];
    }

    /// <summary>How those chosen do together, as they stood then; null for whoever may not see scores.</summary>
    [BatchResolver]
    public static Task<IReadOnlyList<SlateScore?>> GetChosenScoreAsync(
        [Parent] IReadOnlyList<ChampionDecision> decisions, DecisionReads reads, Caller caller, CancellationToken ct) =>
        ScoresAsync(decisions, part => part.IsChosen, reads, caller, ct);

    /// <summary>How those proposed would have done together; null when no slate could be proposed, and for whoever may not see scores.</summary>
    [BatchResolver]
    public static Task<IReadOnlyList<SlateScore?>> GetProposedScoreAsync(
        [Parent] IReadOnlyList<ChampionDecision> decisions, DecisionReads reads, Caller caller, CancellationToken ct) =>
        ScoresAsync(decisions, part => part.IsProposed, reads, caller, ct);

    private static async Task<IReadOnlyList<SlateScore?>> ScoresAsync(
        IReadOnlyList<ChampionDecision> decisions, Func<DecidedOrganisation, bool> isMeant, DecisionReads reads, Caller caller, CancellationToken ct)
    {
        var actor = await caller.ActorAsync(ct);
        Guid[] seen = [.. decisions.Where(decision => actor.MaySupport(decision.RoundtableId)).Select(decision => decision.Id)];
        if (seen.Length == 0) return [.. decisions.Select(_ => (SlateScore?)null)];
        var organisations = await reads.OrganisationsByDecisionAsync(seen, ct);
        return
        [
            .. decisions.Select(decision => organisations[decision.Id].Where(isMeant).Select(part => part.Standing).ToArray() is { Length: > 0 } members
                ? SlateScore.Of(members, decision.Weights)
                : null),
        ];
    }
}
