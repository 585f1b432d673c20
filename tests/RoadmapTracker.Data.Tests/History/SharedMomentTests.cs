using Microsoft.EntityFrameworkCore;
using RoadmapTracker.Data.History;
using RoadmapTracker.Data.Storage;
using RoadmapTracker.Data.Tests.Storage;
using RoadmapTracker.Domain.Progress;

namespace RoadmapTracker.Data.Tests.History;

/// <summary>Changes that are committed together share a moment; the past knows only what stood when they were committed.</summary>
public sealed class SharedMomentTests
{
    [Fact]
    public async Task Changes_of_one_record_at_one_moment_leave_one_version()
    {
        await using TestDatabase database = await TestDatabase.PrepareAsync();
        Scenario scenario = new(database);
        ProgressRecord record = await scenario.DraftProgressAsync("400 schools.");
        ProgressRecord other = await scenario.DraftProgressAsync("500 schools.", item => item.Submit(scenario.OfUganda, 1, Scenario.Now));

        await TogetherAsync(
            database,
            (record.Id, (item, now) => item.Submit(scenario.OfUganda, 1, now)),
            (record.Id, (item, now) => item.BeginReview(scenario.Office, 2, now)),
            (other.Id, (item, now) => item.BeginReview(scenario.Office, 2, now)),
            (other.Id, (item, now) => item.Return(scenario.Office, 3, "Which?", now)),
            (other.Id, (item, now) => item.Submit(scenario.OfUganda, 4, now)));

        Assert.Equal(
            ["2|SUBMITTED", "3|UNDER_REVIEW", "5|SUBMITTED"],
            database.Sql("SELECT version, state FROM progress_record_version WHERE origin = 'REPORTED' ORDER BY version"));
        Assert.Equal(
            ["1", "2"],
            database.Sql("SELECT count(*) FROM progress_organisation_version l JOIN progress_record r ON r.id = l.record_id WHERE r.origin = 'REPORTED' GROUP BY l.record_id ORDER BY 1"));
        await RunningTotals.RequireTrueAsync(database);
    }

    // As a writer does that commits several changes at once: each is saved and kept before the next begins.
    private static Task<bool> TogetherAsync(TestDatabase database, params (Guid Id, Action<ProgressRecord, DateTimeOffset> Change)[] changes)
        => database.WriteAsync(async (context, ct) =>
        {
            foreach ((Guid id, Action<ProgressRecord, DateTimeOffset> change) in changes)
            {
                change(await context.ProgressRecords.SingleAsync(record => record.Id == id, ct), context.Now);
                await VersionHistory.KeepAsync(context, await TrackedChanges.SaveAsync(context, ct), ct);
                context.ChangeTracker.Clear();
            }
        });
}
