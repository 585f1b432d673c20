using Microsoft.Extensions.DependencyInjection;
using RoadmapTracker.Data.Paging;
using RoadmapTracker.Data.Progress;
using RoadmapTracker.Data.Tests.History;
using RoadmapTracker.Data.Tests.Storage;
using RoadmapTracker.Domain.Accounts;
using RoadmapTracker.Domain.Progress;

namespace RoadmapTracker.Data.Tests.Progress;

/// <summary>The length of a list is the number of its items, whether it is read off kept counts or counted, now and then, for everybody.</summary>
public sealed class ProgressCountTests
{
    [Fact]
    public async Task Count_of_a_list_is_the_number_of_its_items()
    {
        await using TestDatabase database = await TestDatabase.PrepareAsync();
        Scenario scenario = new(database);
        RandomWorkflow workflow = new(database, scenario, seed: 7);
        List<DateTimeOffset?> moments = [null, new DateTimeOffset(2021, 4, 30, 0, 0, 0, TimeSpan.Zero)];
        for (int i = 0; i < 90; i++)
        {
            DateTimeOffset? moment = await workflow.StepAsync();
            if (i % 15 == 14 && moment is not null) moments.Add(moment);
        }

        await using AsyncServiceScope scope = database.Scope();
        ProgressReads reads = database.Get<ProgressReads>(scope);
        int counted = 0;
        foreach (ProgressFilter filter in moments.SelectMany(moment => Filters(scenario).Select(filter => filter with { AsOf = moment })))
        {
            foreach (Actor viewer in new[] { Actor.Anonymous, scenario.OfUganda, scenario.OfEgypt, scenario.Office })
            {
                Page<ProgressRecord> list = await reads.ListAsync(filter, ProgressOrder.NewestFirst, new Slice(1000), viewer, TestContext.Current.CancellationToken);
                ListCount count = await reads.CountAsync(filter, viewer, TestContext.Current.CancellationToken);
                Assert.True(list.Items.Count == count, $"{list.Items.Count} items, counted {count}: {viewer.Subject}, {filter}");
                counted += count.Number;
            }
        }

        Assert.NotEqual(0, counted);
    }

    private static IEnumerable<ProgressFilter> Filters(Scenario scenario)
    {
        ProgressFilter all = new();
        ProgressFilter[] groups =
        [
            all, .. scenario.Catalogue.Areas.Items.Take(3).Select(area => all with { AreaId = area.Id }), all with { RecommendationId = scenario.Recommendation("1A") },
            all with { RecommendationId = scenario.Recommendation("1B") }, all with { OrganisationId = scenario.Uganda }, all with { OrganisationId = scenario.Egypt },
            all with { OrganisationId = scenario.Egypt, RecommendationId = scenario.Recommendation("1A") }, all with { IncludeSuperseded = true }, all with { From = new DateOnly(2026, 3, 1) },
        ];
        foreach (ProgressFilter group in groups)
        {
            yield return group;
            yield return group with { States = [VerificationState.Submitted, VerificationState.Draft, VerificationState.Verified] };
            yield return group with { ReportedStatuses = [ProgressStatus.Limited] };
            yield return group with { AssessedStatuses = [ProgressStatus.Limited, ProgressStatus.NotStarted], States = [VerificationState.Verified] };
        }
    }
}
