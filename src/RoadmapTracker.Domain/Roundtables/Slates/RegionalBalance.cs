using RoadmapTracker.Domain.Organisations;

namespace RoadmapTracker.Domain.Roundtables.Slates;

/// <summary>How a regional group is there among the members, the candidates and the 193 Member States.</summary>
/// <param name="Group">The regional group; null for organisations that have none.</param>
/// <param name="Champions">The Champions of the group.</param>
/// <param name="KeyConstituents">The Key Constituents of the group that are not Champions too.</param>
/// <param name="Candidates">The candidates of the group.</param>
/// <param name="MemberStates">The Member States of the group; 0 for organisations that have none.</param>
/// <param name="MemberShare">The part of the group in the Champions and Key Constituents that have a group, 0 to 1; null where there are none, and for organisations without group.</param>
/// <param name="CandidateShare">The part of the group in the candidates that have a group, likewise.</param>
/// <param name="MemberStateShare">The part of the group in the Member States, likewise.</param>
/// <param name="Explanation">The same in words.</param>
public sealed record RegionalBalance(
    RegionalGroup? Group,
    int Champions,
    int KeyConstituents,
    int Candidates,
    int MemberStates,
    double? MemberShare,
    double? CandidateShare,
    double? MemberStateShare,
    string Explanation)
{
    /// <summary>Compares the groups.</summary>
    /// <param name="members">The Champions and Key Constituents, each once.</param>
    /// <param name="candidates">The candidates.</param>
    /// <param name="memberStates">How many Member States each group has.</param>
    /// <returns>The five groups, and at the end the organisations without one.</returns>
    public static IReadOnlyList<RegionalBalance> Of(
        IReadOnlyCollection<(SlateCandidate Standing, RoundtableRole Role)> members,
        IReadOnlyCollection<SlateCandidate> candidates,
        IReadOnlyDictionary<RegionalGroup, int> memberStates)
    {
        int allMembers = members.Count(member => member.Standing.Group is not null);
        int allCandidates = candidates.Count(candidate => candidate.Group is not null);
        int allStates = memberStates.Values.Sum();
        return [.. Enum.GetValues<RegionalGroup>().Select(group => OfGroup(group)), OfGroup(group: null)];

        RegionalBalance OfGroup(RegionalGroup? group)
        {
            int champions = members.Count(member => member.Standing.Group == group && member.Role == RoundtableRole.Champion);
            int keyConstituents = members.Count(member => member.Standing.Group == group && member.Role == RoundtableRole.KeyConstituent);
            int offering = candidates.Count(candidate => candidate.Group == group);
            int states = group is { } known ? memberStates.GetValueOrDefault(known) : 0;
            return group is null
                ? new(group, champions, keyConstituents, offering, states, null, null, null, SlateWords.Balance(
                    "no regional group", ("members", champions + keyConstituents, members.Count), ("candidates", offering, candidates.Count)))
                : new(group, champions, keyConstituents, offering, states,
                    Share(champions + keyConstituents, allMembers), Share(offering, allCandidates), Share(states, allStates), SlateWords.Balance(
                        SlateWords.Name(group.Value), ("members with a group", champions + keyConstituents, allMembers),
                        ("candidates with a group", offering, allCandidates), ("Member States", states, allStates)));
        }
    }

    private static double? Share(int count, int all) => all == 0 ? null : (double)count / all;
}
