using RoadmapTracker.Domain.Organisations;

namespace RoadmapTracker.Domain.Roundtables.Slates;

/// <summary>How a kind of stakeholder is there among the members and the candidates.</summary>
/// <param name="Kind">The kind of stakeholder.</param>
/// <param name="Champions">The Champions of the kind.</param>
/// <param name="KeyConstituents">The Key Constituents of the kind that are not Champions too.</param>
/// <param name="Candidates">The candidates of the kind.</param>
/// <param name="MemberShare">The part of the kind in the Champions and Key Constituents, 0 to 1; null where there are none.</param>
/// <param name="CandidateShare">The part of the kind in the candidates, likewise.</param>
/// <param name="Explanation">The same in words.</param>
public sealed record KindBalance(
    OrganisationKind Kind, int Champions, int KeyConstituents, int Candidates, double? MemberShare, double? CandidateShare, string Explanation)
{
    /// <summary>Compares the kinds.</summary>
    /// <param name="members">The Champions and Key Constituents, each once.</param>
    /// <param name="candidates">The candidates.</param>
    /// <returns>The eight kinds.</returns>
    public static IReadOnlyList<KindBalance> Of(
        IReadOnlyCollection<(SlateCandidate Standing, RoundtableRole Role)> members, IReadOnlyCollection<SlateCandidate> candidates)
    {
        return [.. Enum.GetValues<OrganisationKind>().Select(OfKind)];

        KindBalance OfKind(OrganisationKind kind)
        {
            int champions = members.Count(member => member.Standing.Kind == kind && member.Role == RoundtableRole.Champion);
            int keyConstituents = members.Count(member => member.Standing.Kind == kind && member.Role == RoundtableRole.KeyConstituent);
            int offering = candidates.Count(candidate => candidate.Kind == kind);
            return new(kind, champions, keyConstituents, offering, Share(champions + keyConstituents, members.Count), Share(offering, candidates.Count), SlateWords.Balance(
                SlateWords.Name(kind), ("members", champions + keyConstituents, members.Count), ("candidates", offering, candidates.Count)));
        }
    }

    private static double? Share(int count, int all) => all == 0 ? null : (double)count / all;
}
