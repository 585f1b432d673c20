using RoadmapTracker.Data.Accounts;
using RoadmapTracker.Data.Retries;
using RoadmapTracker.Data.Storage;
using RoadmapTracker.Data.Tests.Storage;
using RoadmapTracker.Domain;
using RoadmapTracker.Domain.Participation;
using RoadmapTracker.Domain.Progress;

namespace RoadmapTracker.Data.Tests.Accounts;

public sealed class RetentionTests
{
    [Fact]
    public async Task What_is_due_is_removed_and_what_is_not_stays()
    {
        await using TestDatabase database = await TestDatabase.PrepareAsync();
        Scenario scenario = new(database);
        DateTimeOffset now = TimeProvider.System.GetUtcNow();
        VolunteerOffer oldDraft = await DraftAsync(database, scenario, now.AddDays(-400));
        VolunteerOffer newDraft = await DraftAsync(database, scenario, now.AddDays(-300));
        VolunteerOffer withdrawn = await DraftAsync(database, scenario, now.AddDays(-200), (offer, then) => offer.Withdraw(scenario.OfUganda, 1, null, then));
        VolunteerOffer justWithdrawn = await DraftAsync(database, scenario, now.AddDays(-80), (offer, then) => offer.Withdraw(scenario.OfUganda, 1, null, then));
        ProgressRecord oldRecord = await ReportAsync(database, scenario, now.AddDays(-400));
        ProgressRecord newRecord = await ReportAsync(database, scenario, now.AddDays(-300));
        ProgressRecord submitted = await ReportAsync(database, scenario, now.AddDays(-400), (record, then) => record.Submit(scenario.OfUganda, 1, then));
        foreach ((string key, double age) in new[] { ("old", 25.0), ("new", 23.0) })
            await database.WriteAsync((context, _) => KeepAsync(context, key, now.AddHours(-age)));

        int removed = await ApplyAsync(database);

        Assert.Equal(4, removed);
        Assert.Equal(0, await ApplyAsync(database));
        string[] offers = [.. database.Sql("SELECT id FROM volunteer_offer")];
        Assert.DoesNotContain(Text(oldDraft), offers);
        Assert.Contains(Text(newDraft), offers);
        Assert.Contains(Text(withdrawn), offers);
        Assert.Equal(new[] { Text(newDraft), Text(justWithdrawn) }.Order(), database.Sql("SELECT offer_id FROM contact_person").Order());
        string[] records = [.. database.Sql("SELECT id FROM progress_record")];
        Assert.DoesNotContain(Text(oldRecord), records);
        Assert.Contains(Text(newRecord), records);
        Assert.Contains(Text(submitted), records);
        Assert.DoesNotContain(Text(oldRecord), database.Sql("SELECT record_id FROM progress_recommendation"));
        Assert.Equal(["new"], database.Sql("SELECT key FROM kept_answer"));
    }

    private static string Text(TrackedEntity entity) => Convert.ToHexString(entity.Id.ToByteArray(bigEndian: true));

    private static Task<int> ApplyAsync(TestDatabase database)
        => database.ReadAsync<ReadPool, int>(pool
            => new Retention(database.Writer, pool, new RetentionPeriods(), TimeProvider.System).ApplyAsync(TestContext.Current.CancellationToken));

    private static Task KeepAsync(TrackerContext context, string key, DateTimeOffset at)
    {
        context.Add(new KeptAnswer { AccountId = Guid.CreateVersion7(), Key = key, Ordinal = 1, Fingerprint = "", SubjectId = Guid.CreateVersion7(), At = at });
        return Task.CompletedTask;
    }

    private static Task<VolunteerOffer> DraftAsync(TestDatabase database, Scenario scenario, DateTimeOffset at, Action<VolunteerOffer, DateTimeOffset>? then = null)
        => database.WriteAsync(async (context, ct) =>
        {
            VolunteerOffer offer = VolunteerOffer.Draft(scenario.OfUganda, scenario.Uganda, scenario.Offer(), at);
            then?.Invoke(offer, at);
            await context.AddAsync(offer, ct);
            return offer;
        });

    private static Task<ProgressRecord> ReportAsync(TestDatabase database, Scenario scenario, DateTimeOffset at, Action<ProgressRecord, DateTimeOffset>? then = null)
        => database.WriteAsync(async (context, ct) =>
        {
            ProgressRecord record = ProgressRecord.Draft(scenario.OfUganda, scenario.Uganda, null, scenario.Progress("Made up.", "2020-10-01"), at);
            then?.Invoke(record, at);
            await context.AddAsync(record, ct);
            return record;
        });
}
