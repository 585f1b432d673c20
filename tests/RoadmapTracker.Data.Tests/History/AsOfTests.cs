using Microsoft.Extensions.DependencyInjection;
using RoadmapTracker.Data.Commitments;
using RoadmapTracker.Data.Paging;
using RoadmapTracker.Data.Participation;
using RoadmapTracker.Data.Progress;
using RoadmapTracker.Data.Roundtables;
using RoadmapTracker.Data.Tests.Storage;
using RoadmapTracker.Domain.Accounts;
using RoadmapTracker.Domain.Errors;
using RoadmapTracker.Domain.Progress;

namespace RoadmapTracker.Data.Tests.History;

/// <summary>What was known at a past moment is told as it was told then, however often it is asked and whatever happens since.</summary>
public sealed class AsOfTests
{
    private const int Steps = 120;

    private static readonly Actor _office = Actor.Office("office");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1)]
    [InlineData(20200611)]
    public async Task Answers_of_the_past_are_those_that_were_given_then(int seed)
    {
        await using TestDatabase database = await TestDatabase.PrepareAsync();
        Scenario scenario = new(database);
        RandomWorkflow workflow = new(database, scenario, seed);
        List<(DateTimeOffset Moment, List<string> Answers)> given = [];
        for (int i = 0; i < Steps; i++)
        {
            if (await workflow.StepAsync() is { } moment) given.Add((moment, await AnswersAsync(database, Actor.Anonymous, asOf: null)));
        }

        Assert.True(given.Count > Steps / 4, $"Only {given.Count} steps were not refused.");
        HashSet<string> hidden = [.. await HiddenNowAsync(database, scenario)];
        Assert.NotEmpty(hidden);
        foreach ((DateTimeOffset moment, List<string> answers) in given)
        {
            Assert.Equal(answers, await AnswersAsync(database, scenario.Office, moment));
            List<string> told = await AnswersAsync(database, Actor.Anonymous, moment);
            Assert.DoesNotContain(told, answer => hidden.Any(id => answer.Contains(id, StringComparison.Ordinal)));
            Assert.Equal(answers.Where(answer => !IsHidden(answer)), told.Where(answer => !IsHidden(answer)));
        }

        // Pages of records hidden now are shorter for the public, and so are totals of lists; counts by state are not.
        bool IsHidden(string answer) => answer.StartsWith("record", StringComparison.Ordinal) && hidden.Any(id => answer.Contains(id, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Pages_of_the_past_follow_each_other()
    {
        await using TestDatabase database = await TestDatabase.PrepareAsync();
        DateTimeOffset moment = new(2021, 4, 30, 0, 0, 0, TimeSpan.Zero);
        ProgressFilter filter = new() { AsOf = moment };
        await using AsyncServiceScope scope = database.Scope();
        ProgressReads reads = database.Get<ProgressReads>(scope);
        Page<ProgressRecord> whole = await reads.ListAsync(filter, ProgressOrder.NewestFirst, new Slice(100), Actor.Anonymous, Ct);
        List<Guid> paged = [];
        for (string? after = null; ;)
        {
            Page<ProgressRecord> page = await reads.ListAsync(filter, ProgressOrder.NewestFirst, new Slice(7, After: after), Actor.Anonymous, Ct);
            paged.AddRange(page.Items.Select(record => record.Id));
            if (!page.HasNext) break;
            after = page.CursorOf(page.Items[^1]);
        }

        Assert.Equal(whole.Items.Select(record => record.Id), paged);
        Assert.Equal(paged.Count, await reads.CountAsync(filter, Actor.Anonymous, Ct));
        Assert.Equal(paged.Count, await reads.CountAsync(filter, _office, Ct));
        Assert.NotEmpty(paged);
        Assert.All(whole.Items, record => Assert.True(record.Date.LastDay <= new DateOnly(2021, 4, 30) && record.KnownAt == moment));
        Assert.Equal(whole.Items.Count, (await reads.TalliesAsync(TallyDetail.States, moment, Ct)).Sum(tally => tally.Count));
    }

    [Fact]
    public async Task Words_cannot_be_looked_for_in_the_past()
    {
        await using TestDatabase database = await TestDatabase.PrepareAsync();
        await using AsyncServiceScope scope = database.Scope();

        InvalidInput refusal = await Assert.ThrowsAsync<InvalidInput>(() => database.Get<ProgressReads>(scope)
            .ListAsync(new ProgressFilter { Text = "schools", AsOf = Scenario.Now }, ProgressOrder.NewestFirst, new Slice(5), Actor.Anonymous, Ct).AsTask());

        Assert.Equal("input.where.text", refusal.Field);
    }

    private static async Task<IEnumerable<string>> HiddenNowAsync(TestDatabase database, Scenario scenario)
    {
        await using AsyncServiceScope scope = database.Scope();
        ProgressReads reads = database.Get<ProgressReads>(scope);
        ProgressFilter filter = new() { States = [VerificationState.Draft, VerificationState.Returned] };
        return (await reads.ListAsync(filter, ProgressOrder.NewestFirst, new Slice(1000), scenario.Office, Ct)).Items.Select(record => record.Id.ToString());
    }

    private static async Task<List<string>> AnswersAsync(TestDatabase database, Actor viewer, DateTimeOffset? asOf)
    {
        List<string> answers = [];
        await using AsyncServiceScope scope = database.Scope();
        Slice slice = new(1000);

        OfferReads offers = database.Get<OfferReads>(scope);
        OfferFilter offersThen = new() { AsOf = asOf };
        answers.AddRange((await offers.ListAsync(offersThen, OfferOrder.NewestFirst, slice, viewer, Ct)).Items
            .Select(offer => $"offer {offer.Id} {offer.Version} {offer.Status} {offer.Reason} {offer.WhyNotYet} {offer.DecidedAt}"));
        answers.Add($"offers {await offers.CountAsync(offersThen, viewer, Ct)}");

        CommitmentReads commitments = database.Get<CommitmentReads>(scope);
        CommitmentFilter commitmentsThen = new() { AsOf = asOf };
        List<Domain.Commitments.Commitment> all = [.. (await commitments.ListAsync(commitmentsThen, CommitmentOrder.NewestFirst, slice, Ct)).Items];
        Guid[] ids = [.. all.Select(item => item.Id)];
        var leads = await commitments.OrganisationsByCommitmentAsync(ids, asOf, Ct);
        var serves = await commitments.RecommendationsByCommitmentAsync(ids, asOf, Ct);
        answers.AddRange(all.Select(item =>
            $"commitment {item.Id} {item.Version} {item.Title} {item.Status} {string.Join(',', leads[item.Id].Select(part => part.OrganisationId))} {string.Join(',', serves[item.Id].Select(link => link.RecommendationId))}"));
        Guid[] organisations = [.. database.Sql("SELECT id FROM organisation WHERE slug IN ('uganda', 'egypt')").Select(id => new Guid(Convert.FromHexString(id), bigEndian: true))];
        answers.AddRange((await commitments.ByOrganisationAsync(organisations, commitmentsThen, CommitmentOrder.OldestFirst, slice, Ct))
            .Select(page => $"commitments of {string.Join(',', page.Items.Select(item => item.Id))}"));
        answers.AddRange((await commitments.CountByOrganisationAsync(organisations, commitmentsThen, Ct)).Select(count => $"{count} commitments"));

        ProgressReads records = database.Get<ProgressReads>(scope);
        ProgressFilter recordsThen = new() { AsOf = asOf, IncludeSuperseded = true };
        List<ProgressRecord> read = [.. (await records.ListAsync(recordsThen, ProgressOrder.NewestFirst, slice, viewer, Ct)).Items];
        Guid[] recordIds = [.. read.Select(item => item.Id)];
        var evidence = await records.EvidenceByRecordAsync(recordIds, viewer, asOf, Ct);
        var named = await records.OrganisationsByRecordAsync(recordIds, asOf, Ct);
        var spoken = await records.RecommendationsByRecordAsync(recordIds, asOf, Ct);
        answers.AddRange(read.Select(item =>
            $"record {item.Id} {item.Version} {item.Narrative} {item.State} {item.AssessedStatus} {item.SupersededById} {string.Join(',', evidence[item.Id].Select(e => e.Url))} {string.Join(',', named[item.Id].Select(l => l.OrganisationId))} {string.Join(',', spoken[item.Id].Select(l => l.RecommendationId))}"));
        Guid[] recommendations = [.. database.Catalogue.Recommendations.Items.Select(item => item.Id)];
        answers.AddRange((await records.ByRecommendationAsync(recommendations, recordsThen, ProgressOrder.OldestFirst, slice, viewer, Ct))
            .SelectMany((page, i) => page.Items.Select(item => $"record of {i} {item.Id}")));
        answers.AddRange((await records.TalliesAsync(TallyDetail.Judgements, asOf, Ct)).Select(tally => $"count {tally}"));
        answers.AddRange((await records.TalliesByRecommendationAsync(recommendations, TallyDetail.Judgements, asOf, Ct)).Select(tally => $"count {tally}"));
        answers.AddRange((await records.TalliesByOrganisationAsync(organisations, TallyDetail.States, asOf, Ct)).Select(tally => $"count {tally}"));
        answers.AddRange((await records.TalliesByAreaAsync([.. database.Catalogue.Areas.Items.Select(item => item.Id)], TallyDetail.States, asOf, Ct)).Select(tally => $"count {tally}"));

        MembershipReads memberships = database.Get<MembershipReads>(scope);
        foreach (DateOnly day in new DateOnly[] { new(2020, 6, 11), new(2026, 3, 1), new(2026, 7, 1) })
        {
            answers.AddRange((await memberships.ByRoundtableAsync([.. database.Catalogue.Roundtables.Items.Select(item => item.Id)], new MembershipFilter(day, KnownAt: asOf), slice, Ct))
                .SelectMany(page => page.Items).Select(item => $"member on {day:O} {item.Id} {item.Version} {item.Reason}"));
        }

        return answers;
    }
}
