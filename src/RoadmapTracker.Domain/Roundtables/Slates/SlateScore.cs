using RoadmapTracker.Domain.Organisations;

namespace RoadmapTracker.Domain.Roundtables.Slates;

/// <summary>
/// How organisations would do together on the published criteria. Experience and engagement are the means of the scores that the Office
/// gave to them, where one that is not known counts as 0. Diversity compares each member that has a regional group (for stakeholder
/// diversity: each member) with each other member, and counts the comparisons that find the other not of the same group (kind), of the
/// most there could be for so many seats; one that has no group adds none, and a slate of one has no diversity.
/// </summary>
public sealed class SlateScore
{
    private SlateScore(IReadOnlyList<CriterionScore> criteria, long reached, long most)
    {
        Criteria = criteria;
        Reached = reached;
        Most = most;
    }

    /// <summary>Each criterion, in the published order.</summary>
    public IReadOnlyList<CriterionScore> Criteria { get; }

    /// <summary>The weighted total, 0 to 1.</summary>
    public double Total => (double)Reached / Most;

    /// <summary>The weighted total in whole numbers; compares slates of one size and the same weights exactly.</summary>
    public long Reached { get; }

    /// <summary>What <see cref="Reached"/> could be at most.</summary>
    public long Most { get; }

    /// <summary>Scores organisations as a slate.</summary>
    /// <param name="members">The organisations, 1 to 8.</param>
    /// <param name="weights">How much each criterion counts.</param>
    /// <returns>The score.</returns>
    public static SlateScore Of(IReadOnlyList<SlateCandidate> members, CriterionWeights weights)
    {
        int size = members.Count;
        Dictionary<RegionalGroup, int> groups = members.Where(member => member.Group is not null).CountBy(member => member.Group!.Value).ToDictionary();
        Dictionary<OrganisationKind, int> kinds = members.CountBy(member => member.Kind).ToDictionary();
        long mostGroups = SlateMeasure.MostGroups(size), mostKinds = SlateMeasure.MostKinds(size), mostScores = SlateMeasure.MostScores(size);
        CriterionScore[] criteria =
        [
            Mean(ChampionCriterion.Experience, [.. members.Select(member => member.Experience)]),
            Mean(ChampionCriterion.Engagement, [.. members.Select(member => member.Engagement)]),
            Diversity(ChampionCriterion.GeographicDiversity, groups.Values, mostGroups, SlateWords.Groups(groups, size)),
            Diversity(ChampionCriterion.StakeholderDiversity, kinds.Values, mostKinds, SlateWords.Kinds(kinds)),
        ];
        long[] units = [mostGroups * mostKinds, mostGroups * mostKinds, mostScores * mostKinds, mostScores * mostGroups];
        long reached = criteria.Zip(units, (score, unit) => score.Reached * unit * weights.Of(score.Criterion)).Sum();
        return new SlateScore(criteria, reached, mostScores * mostGroups * mostKinds * weights.Sum);

        CriterionScore Mean(ChampionCriterion criterion, IReadOnlyList<int?> scores)
        {
            int sum = scores.Sum(score => score ?? 0);
            return new CriterionScore(criterion, sum, mostScores, weights.ShareOf(criterion), SlateWords.Mean(sum, size, scores.Count(score => score is null)));
        }

        CriterionScore Diversity(ChampionCriterion criterion, IReadOnlyCollection<int> counts, long most, string found)
        {
            long differing = SlateMeasure.Comparisons(size, counts);
            return new CriterionScore(criterion, differing, most, weights.ShareOf(criterion), SlateWords.Comparisons(found, differing, most, size));
        }
    }

    /// <summary>The score on a criterion, 0 to 1.</summary>
    public double On(ChampionCriterion criterion) => Criteria[(int)criterion].Score;
}
