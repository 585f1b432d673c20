namespace RoadmapTracker.Domain.Roundtables.Slates;

/// <summary>An organisation that offered to lead, and how it stands on the published criteria.</summary>
/// <param name="Standing">What counts of it.</param>
/// <param name="Offers">What it offered to lead: the roundtable first, then recommendations, then the pillar.</param>
/// <param name="Assessment">The Office's last assessment of it for the roundtable; null while there is none.</param>
public sealed record ChampionCandidate(SlateCandidate Standing, IReadOnlyList<LeadOffer> Offers, CandidateAssessment? Assessment)
{
    /// <summary>How it stands, in words and numbers.</summary>
    public string Explanation => SlateWords.Candidate(Standing);
}
