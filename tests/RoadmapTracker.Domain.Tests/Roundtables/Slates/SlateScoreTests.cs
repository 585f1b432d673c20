using RoadmapTracker.Domain.Errors;
using RoadmapTracker.Domain.Organisations;
using RoadmapTracker.Domain.Roundtables.Slates;

namespace RoadmapTracker.Domain.Tests.Roundtables.Slates;

public sealed class SlateScoreTests
{
    [Fact]
    public void Scores_are_means_in_which_what_is_unknown_counts_as_nothing()
    {
        SlateScore score = SlateScore.Of([Candidates.Of(1, experience: 90), Candidates.Of(2, experience: 60, engagement: 50), Candidates.Of(3)], CriterionWeights.Equal);

        Assert.Equal(0.5, score.On(ChampionCriterion.Experience));
        Assert.Equal(50.0 / 300, score.On(ChampionCriterion.Engagement));
        Assert.Equal("The members' scores come to 1.5, divided by 3: 0.5. 1 of 3 has not been scored, which counts as 0.", score.Criteria[0].Explanation);
    }

    [Theory]
    [InlineData("A A A", 0)]
    [InlineData("A - -", 1.0 / 3)]
    [InlineData("A A E", 2.0 / 3)]
    [InlineData("A E -", 2.0 / 3)]
    [InlineData("A E W", 1)]
    [InlineData("- - -", 0)]
    [InlineData("A", 0)]
    [InlineData("A A P P E E L W", 1)]
    [InlineData("A A A A P E L W", 44.0 / 50)]
    public void Geographic_diversity_counts_meetings_with_other_groups(string groups, double expected)
    {
        SlateCandidate[] members = [.. groups.Split(' ').Select((group, i) => Candidates.Of(i, group == "-" ? null : (RegionalGroup)"APELW".IndexOf(group[0], StringComparison.Ordinal)))];

        Assert.Equal(expected, SlateScore.Of(members, CriterionWeights.Equal).On(ChampionCriterion.GeographicDiversity), 12);
    }

    [Fact]
    public void Stakeholder_diversity_counts_meetings_with_other_kinds()
    {
        SlateScore score = SlateScore.Of(
            [Candidates.Of(1), Candidates.Of(2, kind: OrganisationKind.UnEntity), Candidates.Of(3, kind: OrganisationKind.UnEntity)], CriterionWeights.Equal);

        Assert.Equal(4.0 / 6, score.On(ChampionCriterion.StakeholderDiversity));
        Assert.Equal("member state 1, un entity 2. 4 of at most 6 comparisons of one member with another find a difference: 0.6667.", score.Criteria[3].Explanation);
    }

    [Fact]
    public void Total_is_the_weighted_mean_whatever_the_weights_come_to()
    {
        SlateCandidate[] members = [Candidates.Of(1, RegionalGroup.African, experience: 100), Candidates.Of(2, RegionalGroup.AsiaPacific, experience: 100)];

        SlateScore score = SlateScore.Of(members, CriterionWeights.Require(1, 1, 2, 0));
        SlateScore same = SlateScore.Of(members, CriterionWeights.Require(100, 100, 200, 0));

        Assert.Equal(0.75, score.Total);
        Assert.Equal(0.75, same.Total);
        Assert.Equal(0.75, score.Criteria.Sum(criterion => criterion.Contribution), 12);
    }

    [Theory]
    [InlineData(-1, 0, 0, 0, "input.weights.experience")]
    [InlineData(1, 1001, 0, 0, "input.weights.engagement")]
    [InlineData(1, 1, 0.0005, 0, "input.weights.geographicDiversity")]
    [InlineData(1, 1, 1, double.NaN, "input.weights.stakeholderDiversity")]
    [InlineData(0, 0, 0, 0, "input.weights")]
    public void Weights_that_are_none_are_refused(double experience, double engagement, double geographic, double stakeholder, string field)
        => Assert.Equal(field, Assert.Throws<InvalidInput>(() => CriterionWeights.Require(experience, engagement, geographic, stakeholder)).Field);
}
