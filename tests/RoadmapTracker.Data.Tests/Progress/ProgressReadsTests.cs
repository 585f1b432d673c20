using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using RoadmapTracker.Data.Paging;
using RoadmapTracker.Data.Progress;
using RoadmapTracker.Data.Storage;
using RoadmapTracker.Data.Tests.Storage;
using RoadmapTracker.Domain;
using RoadmapTracker.Domain.Accounts;
using RoadmapTracker.Domain.Progress;

namespace RoadmapTracker.Data.Tests.Progress;

public sealed class ProgressReadsTests
{
    private static readonly ProgressFilter _all = new();

    [Fact]
    public async Task Overview_takes_two_statements_for_all_recommendations()
    {
        await using TestDatabase database = await TestDatabase.PrepareAsync();
        CancellationToken ct = TestContext.Current.CancellationToken;
        Guid[] recommendations = [.. database.Catalogue.Recommendations.Items.Select(item => item.Id)];
        await using AsyncServiceScope scope = database.Scope();
        ProgressReads reads = database.Get<ProgressReads>(scope);

        IReadOnlyList<Page<ProgressRecord>> pages = await reads.ByRecommendationAsync(recommendations, _all, ProgressOrder.NewestFirst, new Slice(5), Actor.Anonymous, ct);
        List<ProgressTally> tallies = await reads.TalliesByRecommendationAsync(recommendations, TallyDetail.Judgements, asOf: null, ct);

        Assert.Equal(2, database.Get<ReadSession>(scope).StatementCount);
        Assert.Equal([5, 5, 4, 4, 4, 5, 5, 5, 5, 5, 5], pages.Select(page => page.Items.Count));
        Assert.Equal([true, true, false, false, false, true, true, true, false, true, true], pages.Select(page => page.HasNext));
        Assert.All(pages, page => Assert.Equal(page.Items.OrderByDescending(record => record.DateFirstDay).Select(record => record.DateFirstDay), page.Items.Select(record => record.DateFirstDay)));
        Assert.Equal(19, tallies.Single(tally => tally.GroupId == recommendations[0]).Count);
        Assert.All(tallies, tally => Assert.Equal((VerificationState.Submitted, null, null), (tally.State, tally.ReportedStatus, tally.AssessedStatus)));
    }

    [Fact]
    public async Task Record_reads_back_as_it_was_written()
    {
        await using TestDatabase database = await TestDatabase.PrepareAsync();
        Scenario scenario = new(database);
        Guid id = (await scenario.DraftProgressAsync("Schools were mapped.", record =>
        {
            record.Submit(scenario.OfUganda, 1, Scenario.Now);
            record.BeginReview(scenario.Office, 2, Scenario.Now);
            record.Verify(scenario.Office, 3, ProgressStatus.Substantial, "Seen.", null, Scenario.Now);
        })).Id;

        ProgressRecord read = Assert.Single(await database.ReadAsync((ProgressReads reads) => reads.ByIdsAsync([id], Actor.Anonymous, asOf: null, TestContext.Current.CancellationToken).AsTask()));

        Assert.Equal(
            (4, VerificationState.Verified, ProgressStatus.Limited, ProgressStatus.Substantial, "Seen.", scenario.Uganda, Scenario.Now),
            (read.Version, read.State, read.ReportedStatus, read.AssessedStatus, read.ReviewReason, read.ReporterId, read.ReviewedAt));
    }

    [Fact]
    public async Task Drafts_are_hidden_from_lists_counts_ids_and_edges_of_others()
    {
        await using TestDatabase database = await TestDatabase.PrepareAsync();
        Scenario scenario = new(database);
        ProgressRecord draft = await scenario.DraftProgressAsync("Not yet public.");
        CancellationToken ct = TestContext.Current.CancellationToken;

        foreach ((Actor viewer, int more) in new[] { (Actor.Anonymous, 0), (scenario.OfEgypt, 0), (scenario.OfUganda, 1), (scenario.Office, 1) })
        {
            await using AsyncServiceScope scope = database.Scope();
            ProgressReads reads = database.Get<ProgressReads>(scope);
            Assert.Equal(77 + more, await reads.CountAsync(_all, viewer, ct));
            Assert.Equal(more, (await reads.ByIdsAsync([draft.Id], viewer, asOf: null, ct)).Count);
            Assert.Equal(more, (await reads.ListAsync(_all, ProgressOrder.NewestFirst, new Slice(1), viewer, ct)).Items.Count(record => record.Id == draft.Id));
            Assert.Equal([19 + more], await reads.CountByRecommendationAsync([scenario.Recommendation("1A")], _all, viewer, ct));
            Assert.Equal(more, (await reads.ByOrganisationAsync([scenario.Uganda], _all, ProgressOrder.NewestFirst, new Slice(5), viewer, ct))[0].Items.Count);
            Assert.Equal(77, (await reads.TalliesAsync(TallyDetail.States, asOf: null, ct)).Sum(tally => tally.Count));
        }
    }

    [Fact]
    public async Task Verified_correction_takes_the_place_of_its_record_everywhere()
    {
        await using TestDatabase database = await TestDatabase.PrepareAsync();
        Scenario scenario = new(database);
        ProgressRecord first = await scenario.DraftProgressAsync("Mapped.", Publish);
        ProgressRecord correction = await database.WriteAsync(async (context, ct) =>
        {
            ProgressRecord stored = (await context.ProgressRecords.FindAsync([first.Id], ct))!;
            ProgressRecord next = stored.Correct(scenario.OfUganda, stored.Version, scenario.Progress("Mapped and connected."), Scenario.Now);
            await context.AddAsync(next, ct);
            await context.SaveChangesAsync(ct);
            next.Submit(scenario.OfUganda, 1, Scenario.Now);
            next.BeginReview(scenario.Office, 2, Scenario.Now);
            next.Verify(scenario.Office, 3, ProgressStatus.Completed, "Seen.", stored, Scenario.Now);
            return next;
        });
        CancellationToken ct = TestContext.Current.CancellationToken;
        await using AsyncServiceScope scope = database.Scope();
        ProgressReads reads = database.Get<ProgressReads>(scope);

        Assert.Equal(78, await reads.CountAsync(_all, Actor.Anonymous, ct));
        Assert.Equal(79, await reads.CountAsync(_all with { IncludeSuperseded = true }, Actor.Anonymous, ct));
        Assert.Equal(correction.Id, (await reads.CorrectionsAsync([first.Id], Actor.Anonymous, ct))[first.Id].Id);
        Assert.Equal(1, (await reads.TalliesAsync(TallyDetail.States, asOf: null, ct)).Where(tally => tally.State == VerificationState.Verified).Sum(tally => tally.Count));

        void Publish(ProgressRecord record)
        {
            record.Submit(scenario.OfUganda, 1, Scenario.Now);
            record.BeginReview(scenario.Office, 2, Scenario.Now);
            record.Verify(scenario.Office, 3, ProgressStatus.Limited, "Seen.", null, Scenario.Now);
        }
    }

    [Fact]
    public async Task Office_only_evidence_is_read_by_its_reporter_and_the_office()
    {
        await using TestDatabase database = await TestDatabase.PrepareAsync();
        Scenario scenario = new(database);
        ProgressRecord record = await database.WriteAsync(async (context, ct) =>
        {
            ProgressContent content = scenario.Progress("Mapped.") with
            {
                Evidence =
                [
                    new EvidenceItem("Map", "https://example.org/map", EvidenceVisibility.Public),
                    new EvidenceItem("Budget", "https://example.org/budget", EvidenceVisibility.OfficeOnly),
                ],
            };
            ProgressRecord made = ProgressRecord.Draft(scenario.OfUganda, scenario.Uganda, null, content, Scenario.Now);
            made.Submit(scenario.OfUganda, 1, Scenario.Now);
            await context.AddAsync(made, ct);
            return made;
        });

        foreach ((Actor viewer, string[] expected) in new[] { (Actor.Anonymous, (string[])["Map"]), (scenario.OfEgypt, ["Map"]), (scenario.OfUganda, ["Map", "Budget"]), (scenario.Office, ["Map", "Budget"]) })
        {
            ILookup<Guid, Evidence> evidence = await database.ReadAsync(
                (ProgressReads reads) => reads.EvidenceByRecordAsync([record.Id], viewer, asOf: null, TestContext.Current.CancellationToken).AsTask());
            Assert.Equal(expected, evidence[record.Id].Select(item => item.Title));
        }
    }

    [Fact]
    public async Task Kept_counts_equal_counts_made_live_after_every_change()
    {
        await using TestDatabase database = await TestDatabase.PrepareAsync();
        Scenario scenario = new(database);
        ProgressRecord record = await scenario.DraftProgressAsync("Mapped.");
        AssertKeptEqualsLive();
        Action<ProgressRecord>[] changes =
        [
            item => item.Submit(scenario.OfUganda, 1, Scenario.Now),
            item => item.BeginReview(scenario.Office, 2, Scenario.Now),
            item => item.Return(scenario.Office, 3, "Which?", Scenario.Now),
            item => item.Revise(scenario.OfUganda, 4, scenario.Progress("Mapped.") with { ReportedStatus = ProgressStatus.Completed, Recommendations = [scenario.Recommendation("1B"), scenario.Recommendation("1A")], AreaId = scenario.Catalogue.Areas.Items[0].Id }, Scenario.Now),
            item => item.Submit(scenario.OfUganda, 5, Scenario.Now),
            item => item.BeginReview(scenario.Office, 6, Scenario.Now),
            item => item.Verify(scenario.Office, 7, ProgressStatus.Limited, "Seen.", null, Scenario.Now),
        ];
        foreach (Action<ProgressRecord> change in changes)
        {
            await database.WriteAsync(async (context, ct) => change(await context.ProgressRecords
                .Include(item => item.Recommendations).Include(item => item.Organisations).Include(item => item.Evidence).SingleAsync(item => item.Id == record.Id, ct)));
            AssertKeptEqualsLive();
        }

        database.Sql("DELETE FROM progress_record WHERE origin = 'REPORTED'");
        AssertKeptEqualsLive();

        void AssertKeptEqualsLive() => Assert.Equal(
            database.Sql("SELECT g.group_kind, g.group_id, c.state, c.reported_status, c.assessed_status, count(*) FROM progress_counted c JOIN progress_group g ON g.record_id = c.id GROUP BY 1, 2, 3, 4, 5 ORDER BY 1, 2, 3, 4, 5"),
            database.Sql("SELECT group_kind, group_id, state, reported_status, assessed_status, count FROM progress_tally WHERE count <> 0 ORDER BY 1, 2, 3, 4, 5"));
    }

    [Fact]
    public async Task Filters_narrow_the_list()
    {
        await using TestDatabase database = await TestDatabase.PrepareAsync();
        Scenario scenario = new(database);
        CancellationToken ct = TestContext.Current.CancellationToken;
        await using AsyncServiceScope scope = database.Scope();
        ProgressReads reads = database.Get<ProgressReads>(scope);

        Assert.Equal(38, await reads.CountAsync(_all with { Link = FollowUpLink.Stated }, Actor.Anonymous, ct));
        Assert.Equal(17, await reads.CountAsync(_all with { AreaId = database.Catalogue.Areas.Find("digital-public-goods")!.Id }, Actor.Anonymous, ct));
        Assert.Equal(19, await reads.CountAsync(_all with { RecommendationId = scenario.Recommendation("1A") }, Actor.Anonymous, ct));
        Assert.Equal(77, await reads.CountAsync(_all with { States = [VerificationState.Submitted, VerificationState.Draft], Origin = RecordOrigin.PublicSource }, Actor.Anonymous, ct));
        Assert.Equal(0, await reads.CountAsync(_all with { ReportedStatuses = [ProgressStatus.Completed] }, Actor.Anonymous, ct));
        int before2021 = (await reads.CountAsync(_all with { To = new DateOnly(2020, 12, 31) }, Actor.Anonymous, ct)).Number;
        int after2020 = (await reads.CountAsync(_all with { From = new DateOnly(2021, 1, 1) }, Actor.Anonymous, ct)).Number;
        Assert.Equal(77, before2021 + after2020);
        Assert.Equal(int.Parse(database.Sql("SELECT count(*) FROM progress_record WHERE date_first_day < '2021-01-01'")[0]), before2021);
        Assert.Equal(DatePrecision.Year, (await reads.ByCodesAsync(["upd-001"], Actor.Anonymous, asOf: null, ct))[0].DatePrecision);
    }
}
