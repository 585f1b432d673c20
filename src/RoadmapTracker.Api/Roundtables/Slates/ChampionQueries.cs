using Espalier;
using RoadmapTracker.Api.Accounts;
using RoadmapTracker.Api.Recommendations;
using RoadmapTracker.Data.Organisations;
using RoadmapTracker.Data.Recommendations;
using RoadmapTracker.Data.Roundtables.Slates;
using RoadmapTracker.Data.Storage;
using RoadmapTracker.Domain.Roundtables.Slates;

namespace RoadmapTracker.Api.Roundtables.Slates;

/// <summary>Who could become Champion.</summary>
[QueryType]
public static class ChampionQueries
{
    /// <summary>Slates of Champions proposed for a roundtable. The Office and the roundtable's secretariat may ask; the Office decides.</summary>
    /// <param name="roundtable">The slug of the roundtable, for example <c>rt-1a</c>.</param>
    /// <param name="size">The seats, 2 to 8.</param>
    /// <param name="weights">How much each criterion counts; all alike where it is left out.</param>
    /// <param name="asOf">The day whose members the candidates are compared with; today where it is left out.</param>
    /// <param name="session">What the request reads with.</param>
    /// <param name="organisations">Reads organisations.</param>
    /// <param name="catalogue">The catalogue.</param>
    /// <param name="caller">Who asks.</param>
    /// <param name="time">The clock.</param>
    /// <param name="take">How many slates, the best ones, 1 to 20.</param>
    /// <param name="ct">Cancels the reads.</param>
    [Authorize, Cost(20)]
    public static async Task<ChampionSlates> GetChampionSlatesAsync(
        string roundtable,
        int size,
        CriterionWeightsInput? weights,
        DateOnly? asOf,
        ReadSession session,
        OrganisationReads organisations,
        Catalogue catalogue,
        Caller caller,
        TimeProvider time,
        int take = 3,
        CancellationToken ct = default)
    {
        var found = catalogue.Roundtables.ById(catalogue.RoundtableId(roundtable));
        (await caller.ActorAsync(ct)).RequireSupports(found.Id);
        var day = asOf ?? time.Today();
        var reads = new CandidateReads(await session.ContextAsync(ct), catalogue);
        var candidates = await reads.OfRoundtableAsync(found, ct);
        SlateCandidate[] standings = [.. candidates.Select(candidate => candidate.Standing)];
        var proposal = SlateProposal.Of(standings, size, weights?.Require() ?? CriterionWeights.Equal, take);
        var members = await reads.MembersAsync(found.Id, day, ct);
        return new ChampionSlates(found, proposal, candidates)
        {
            AsOf = day,
            RegionalBalance = RegionalBalance.Of(members, standings, await organisations.CountByRegionalGroupAsync(ct)),
            KindBalance = KindBalance.Of(members, standings),
        };
    }
}
