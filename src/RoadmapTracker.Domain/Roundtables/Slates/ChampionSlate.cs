namespace RoadmapTracker.Domain.Roundtables.Slates;

/// <summary>Organisations proposed together as the Champions of a roundtable. Only a proposal: the Office decides.</summary>
/// <param name="Rank">1 for the best.</param>
/// <param name="Members">The organisations, by name.</param>
/// <param name="Score">How they do together.</param>
public sealed record ChampionSlate(int Rank, IReadOnlyList<SlateCandidate> Members, SlateScore Score)
{
    /// <summary>The fewest seats of a slate.</summary>
    public const int SmallestSize = 2;

    /// <summary>The most seats of a slate.</summary>
    public const int LargestSize = 8;

    /// <summary>How the total comes about, in words and numbers.</summary>
    public string Explanation => SlateWords.Total(Score);

    /// <summary>How the slate would do without a member.</summary>
    /// <param name="member">The member.</param>
    /// <param name="weights">How much each criterion counts.</param>
    public SlateWithout Without(SlateCandidate member, CriterionWeights weights)
    {
        SlateCandidate[] others = [.. Members.Where(other => other.OrganisationId != member.OrganisationId)];
        SlateScore score = SlateScore.Of(others, weights);
        return new SlateWithout(score, SlateWords.Without(member, others, Score, score));
    }
}
