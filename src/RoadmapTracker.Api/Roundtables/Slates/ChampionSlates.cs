using Espalier;
using RoadmapTracker.Domain.Roundtables;
using RoadmapTracker.Domain.Roundtables.Slates;

namespace RoadmapTracker.Api.Roundtables.Slates;

/// <summary>
/// Slates of Champions proposed for a roundtable, from the organisations that offered to lead it. They rest on the four published criteria
/// and nothing else, and say how. Seen by the Office and the roundtable's secretariat, for they hold scores given to organisations.
/// </summary>
[ObjectType]
public sealed class ChampionSlates
{
    internal ChampionSlates(Roundtable roundtable, SlateProposal proposal, IReadOnlyList<ChampionCandidate> candidates)
    {
        var byId = candidates.ToDictionary(candidate => candidate.Standing.OrganisationId);
        Roundtable = roundtable;
        Size = proposal.Size;
        Weights = proposal.Weights;
        Explanation = proposal.Explanation;
        Fingerprint = proposal.Fingerprint;
        Candidates = [.. proposal.Candidates.Select(candidate => byId[candidate.OrganisationId])];
        Slates = [.. proposal.Slates.Select(slate => new ProposedSlate(slate, proposal.Weights, byId))];
    }

    /// <summary>The roundtable.</summary>
    [Cost(0)]
    public Roundtable Roundtable { get; }

    /// <summary>The seats wanted.</summary>
    public int Size { get; }

    /// <summary>How much each criterion counts.</summary>
    public CriterionWeights Weights { get; }

    /// <summary>What the ranking rests on, in words.</summary>
    public string Explanation { get; }

    /// <summary>Names the candidates, scores and weights that the proposal rests on; whoever decides gives it back, and is told when they have changed.</summary>
    public string Fingerprint { get; }

    /// <summary>
    /// Everybody that could be chosen, by name: organisations whose offers, neither declined nor withdrawn, offer to lead the roundtable, a
    /// recommendation it covers, or the pillar of its area.
    /// </summary>
    [ListSize(20)]
    public IReadOnlyList<ChampionCandidate> Candidates { get; }

    /// <summary>The best slates, best first; none when there are fewer candidates than seats.</summary>
    [ListSize(3)]
    public IReadOnlyList<ProposedSlate> Slates { get; }

    /// <summary>The day whose members are compared below.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>The members of that day, the candidates and the 193 Member States by regional group.</summary>
    [ListSize(6)]
    public required IReadOnlyList<RegionalBalance> RegionalBalance { get; init; }

    /// <summary>The members of that day and the candidates by kind of stakeholder.</summary>
    [ListSize(8)]
    public required IReadOnlyList<KindBalance> KindBalance { get; init; }
}
