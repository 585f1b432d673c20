using System.Diagnostics;
using FsCheck;
using FsCheck.Fluent;
using RoadmapTracker.Domain.Organisations;
using RoadmapTracker.Domain.Roundtables.Slates;

namespace RoadmapTracker.Domain.Tests.Roundtables.Slates;

public sealed class SlateSearchTests
{
    [Fact]
    public void Best_slates_are_those_that_trying_all_finds_in_the_same_order() => Prop.ForAll(
        Case(0, 9, 2, 5), test =>
        {
            IReadOnlyList<SlateCandidate[]> all = test.Candidates.Length < test.Size ? [] : Candidates.AllSlates(test.Candidates, test.Size, test.Weights);
            IReadOnlyList<ChampionSlate> found = SlateSearch.Best(test.Candidates, test.Size, test.Weights, take: 12);

            Assert.Equal(all.Take(12).Select(Names), found.Select(slate => Names(slate.Members)));
            Assert.Equal(Enumerable.Range(1, found.Count), found.Select(slate => slate.Rank));
            Assert.Equal(all.Count, (int)SlateSearch.CountOf(test.Candidates.Length, test.Size));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(400));

    [Fact]
    public void Best_slate_of_many_seats_is_the_one_that_trying_all_finds() => Prop.ForAll(
        Case(8, 13, 6, 8), test => Names(Candidates.AllSlates(test.Candidates, test.Size, test.Weights)[0])
            == Names(SlateSearch.Best(test.Candidates, test.Size, test.Weights, take: 1)[0].Members)).Check(Config.QuickThrowOnFailure.WithMaxTest(40));

    [Fact]
    public void More_weight_on_a_criterion_never_lowers_the_score_on_it() => Prop.ForAll(
        Case(5, 30, 2, 5), Gen.Choose(0, 3).ToArbitrary(), Gen.Choose(1, 2000).ToArbitrary(), (test, criterion, more) =>
        {
            ChampionCriterion heavier = (ChampionCriterion)criterion;
            double before = SlateSearch.Best(test.Candidates, test.Size, test.Weights, take: 1)[0].Score.On(heavier);
            double after = SlateSearch.Best(test.Candidates, test.Size, Heavier(test.Weights, heavier, more), take: 1)[0].Score.On(heavier);
            return after >= before;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(400));

    [Fact]
    public void Order_of_the_candidates_changes_nothing() => Prop.ForAll(
        Case(4, 30, 2, 4), Gen.Choose(0, int.MaxValue).ToArbitrary(), (test, seed) =>
        {
            SlateCandidate[] shuffled = [.. test.Candidates];
            new Random(seed).Shuffle(shuffled);
            return SlateSearch.Best(test.Candidates, test.Size, test.Weights, 5).Select(slate => Names(slate.Members))
                .SequenceEqual(SlateSearch.Best(shuffled, test.Size, test.Weights, 5).Select(slate => Names(slate.Members)));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Names_and_ids_change_no_score() => Prop.ForAll(
        Case(4, 30, 2, 4), test =>
        {
            SlateCandidate[] renamed =
            [
                .. test.Candidates.Select((candidate, i) => Candidates.Of(test.Candidates.Length - i, candidate.Group, candidate.Kind, candidate.Experience, candidate.Engagement)),
            ];
            return SlateSearch.Best(test.Candidates, test.Size, test.Weights, 5).Select(slate => slate.Score.Reached)
                .SequenceEqual(SlateSearch.Best(renamed, test.Size, test.Weights, 5).Select(slate => slate.Score.Reached));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Only_the_published_criteria_stand_in_a_candidate_beside_its_identity() => Assert.Equal(
        ["OrganisationId", "Name", "SortName", "Kind", "Group", "Experience", "Engagement"],
        typeof(SlateCandidate).GetConstructors().Single(constructor => constructor.GetParameters().Length > 1).GetParameters().Select(parameter => parameter.Name));

    [Fact]
    public void Of_equal_slates_the_one_whose_names_come_first_is_first()
    {
        SlateCandidate[] alike = [.. Enumerable.Range(1, 5).Select(place => Candidates.Of(place, RegionalGroup.African))];

        IReadOnlyList<ChampionSlate> slates = SlateSearch.Best(alike, 2, CriterionWeights.Equal, 4);

        Assert.Equal(["0001 0002", "0001 0003", "0001 0004", "0001 0005"], slates.Select(slate => string.Join(' ', slate.Members.Select(member => member.Name[^4..]))));
    }

    [Theory]
    [InlineData(200, 8)]
    [InlineData(200, 2)]
    [InlineData(1000, 8)]
    public void Ten_best_slates_are_found_within_two_seconds(int count, int size)
    {
        Random random = new(2019);
        SlateCandidate[] candidates =
        [
            .. Enumerable.Range(0, count).Select(place => Candidates.Of(
                place, random.Next(6) is var group && group == 5 ? null : (RegionalGroup)group, (OrganisationKind)random.Next(8), random.Next(101), random.Next(101))),
        ];
        Stopwatch watch = Stopwatch.StartNew();

        IReadOnlyList<ChampionSlate> slates = SlateSearch.Best(candidates, size, new CriterionWeights(1000, 701, 903, 807), take: 10);

        TestContext.Current.SendDiagnosticMessage($"{count} candidates, {size} seats: {watch.Elapsed.TotalMilliseconds:0} ms");
        Assert.Equal(10, slates.Count);
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(2));
    }

    private static Arbitrary<SlateCase> Case(int fewest, int most, int smallest, int largest) => (
        from candidates in Candidates.Some(fewest, most)
        from size in Gen.Choose(smallest, largest)
        from weights in Candidates.Weights()
        select new SlateCase(candidates, size, weights)).ToArbitrary();

    private static CriterionWeights Heavier(CriterionWeights weights, ChampionCriterion criterion, int more) => criterion switch
    {
        ChampionCriterion.Experience => weights with { Experience = weights.Experience + more },
        ChampionCriterion.Engagement => weights with { Engagement = weights.Engagement + more },
        ChampionCriterion.GeographicDiversity => weights with { GeographicDiversity = weights.GeographicDiversity + more },
        _ => weights with { StakeholderDiversity = weights.StakeholderDiversity + more },
    };

    private static string Names(IEnumerable<SlateCandidate> members) => string.Join(", ", members.Select(member => member.Name));

    private sealed record SlateCase(SlateCandidate[] Candidates, int Size, CriterionWeights Weights);
}
