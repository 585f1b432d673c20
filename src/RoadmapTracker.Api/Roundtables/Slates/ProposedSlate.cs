using Espalier;
using RoadmapTracker.Domain.Roundtables.Slates;

namespace RoadmapTracker.Api.Roundtables.Slates;

/// <summary>Organisations proposed together as the Champions of a roundtable. Only a proposal: the Office decides.</summary>
[ObjectType(Name = "ChampionSlate")]
public sealed class ProposedSlate
{
    internal ProposedSlate(ChampionSlate slate, CriterionWeights weights, IReadOnlyDictionary<Guid, ChampionCandidate> candidates)
    {
        Rank = slate.Rank;
        Score = slate.Score;
        Explanation = slate.Explanation;
        Members = [.. slate.Members.Select(member => new SlateMember(candidates[member.OrganisationId], slate.Without(member, weights)))];
    }

    /// <summary>1 for the best.</summary>
    public int Rank { get; }

    /// <summary>The members, by name.</summary>
    [ListSize(4)]
    public IReadOnlyList<SlateMember> Members { get; }

    /// <summary>How they do together.</summary>
    public SlateScore Score { get; }

    /// <summary>How the total comes about, in words and numbers.</summary>
    public string Explanation { get; }
}
