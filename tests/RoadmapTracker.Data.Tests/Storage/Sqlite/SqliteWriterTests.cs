using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using RoadmapTracker.Data.Audit;
using RoadmapTracker.Data.Storage;
using RoadmapTracker.Domain.Accounts;
using RoadmapTracker.Domain.Errors;
using RoadmapTracker.Domain.Organisations;
using RoadmapTracker.Domain.Participation;

namespace RoadmapTracker.Data.Tests.Storage.Sqlite;

/// <summary>What only SQLite's writer does: commit together what waited, and come back from faults of the disk.</summary>
public sealed class SqliteWriterTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Writes_that_waited_are_one_commit_with_one_moment()
    {
        Listener listener = new();
        await using TestDatabase database = await TestDatabase.PrepareAsync();
        await using ServiceProvider services = Open(database, listener);
        Scenario scenario = new(database);
        List<DateTimeOffset> moments = [];

        await TogetherAsync(services, writer => Enumerable.Range(0, 20).Select(_ => writer.WriteAsync(
            (context, _) =>
            {
                moments.Add(context.Now);
                return Task.FromResult(context.Add(Draft(scenario, context.Now)));
            },
            Ct)));

        Commit commit = Assert.Single(listener.Commits);
        Assert.Equal(20, commit.Events.Count);
        Assert.Equal(20, moments.Count);
        Assert.Single(moments.Distinct());
        Assert.Equal(["20"], database.Sql("SELECT count(*) FROM volunteer_offer"));
        Assert.Equal([$"{commit.DataVersion}"], database.Sql("SELECT value FROM data_version"));
    }

    [Fact]
    public async Task Failing_write_of_a_batch_leaves_nothing_and_the_others_stand()
    {
        Listener listener = new();
        await using TestDatabase database = await TestDatabase.PrepareAsync();
        await using ServiceProvider services = Open(database, listener);
        Scenario scenario = new(database);

        Task[] writes = await TogetherAsync(services, writer => Enumerable.Range(0, 9).Select(number => writer.WriteAsync(
            async (context, ct) =>
            {
                context.Add(Draft(scenario, context.Now));
                if (number % 3 != 1) return number;
                await context.SaveChangesAsync(ct);
                throw new InvalidInput("x", "No.");
            },
            Ct)));

        Assert.Equal([1, 4, 7], writes.Index().Where(write => write.Item.IsFaulted).Select(write => write.Index));
        Assert.All(writes.Where(write => write.IsFaulted), write => Assert.IsType<InvalidInput>(write.Exception!.InnerException));
        Assert.Equal(6, Assert.Single(listener.Commits).Events.Count);
        Assert.Equal(["6|6"], database.Sql("SELECT (SELECT count(*) FROM volunteer_offer), (SELECT count(*) FROM state_change)"));
    }

    [Fact]
    public async Task Words_of_a_batch_are_found_but_for_those_of_its_failing_write()
    {
        await using TestDatabase database = await TestDatabase.PrepareAsync();
        await using ServiceProvider services = Open(database);

        await TogetherAsync(services, writer => Enumerable.Range(0, 3).Select(number => writer.WriteAsync(
            async (context, ct) =>
            {
                Actor office = Actor.Office("made-up");
                Organisation added = Organisation.Register(office, $"made-up-{number}", Profile("Zyzzyva"), context.Now);
                context.Add(added);
                // An action without name cannot be stored, which turns out after the words have been handed over.
                if (number == 1) context.Audited = new AuditedAction(null!, Guid.Empty, added);
                if (number == 2) (await context.Organisations.SingleAsync(organisation => organisation.Slug == "made-up-0", ct)).Correct(office, 1, Profile("Xylograph"), context.Now);
                return number;
            },
            Ct)));

        Assert.Equal(["made-up-2"], Found("zyzzyva"));
        Assert.Equal(["made-up-0"], Found("xylograph"));

        static OrganisationProfile Profile(string name) => new(name, null, OrganisationKind.Other, null, null);

        IReadOnlyList<string> Found(string word) => database.Sql($"""
            SELECT o.slug FROM search_index s JOIN search_entry e ON e.row = s.rowid JOIN organisation o ON o.id = e.subject_id WHERE s.search_index MATCH '{word}'
            """);
    }

    [Fact]
    public async Task Write_given_up_while_it_waits_never_runs()
    {
        await using TestDatabase database = await TestDatabase.PrepareAsync();
        await using ServiceProvider services = Open(database);
        using CancellationTokenSource impatient = new();
        bool hasRun = false;

        await TogetherAsync(services, writer =>
        {
            Task waiting = writer.WriteAsync((_, _) => Task.FromResult(hasRun = true), impatient.Token);
            impatient.Cancel();
            Assert.True(waiting.IsCanceled);
            return [waiting];
        });

        Assert.False(hasRun);
    }

    [Fact]
    public async Task Write_cancelled_while_it_works_leaves_nothing()
    {
        await using TestDatabase database = await TestDatabase.PrepareAsync();
        Scenario scenario = new(database);
        using CancellationTokenSource impatient = new();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => database.Writer.WriteAsync(
            (context, _) =>
            {
                context.Add(Draft(scenario, context.Now));
                impatient.Cancel();
                return Task.FromResult(true);
            },
            impatient.Token));

        Assert.Equal(["0"], database.Sql("SELECT count(*) FROM volunteer_offer"));
    }

    [Fact]
    public async Task Moment_is_later_than_any_before_though_the_clock_was_set_back()
    {
        await using TestDatabase database = await TestDatabase.PrepareAsync();
        DateTimeOffset last = await database.WriteAsync((context, _) => Task.FromResult(context.Now));
        await using ServiceProvider services = Open(database, clock: new SetBackClock());

        for (int round = 0; round < 3; round++)
        {
            DateTimeOffset moment = await services.GetRequiredService<TrackerWriter>().WriteAsync((context, _) => Task.FromResult(context.Now), Ct);
            Assert.Equal(last.AddMicroseconds(1), moment);
            last = moment;
        }
    }

    [Fact]
    public async Task Whole_batch_is_refused_when_the_disk_is_full_and_the_next_write_works()
    {
        Listener listener = new();
        await using TestDatabase database = await TestDatabase.PrepareAsync();
        await using ServiceProvider services = Open(database, listener);
        Scenario scenario = new(database);
        List<string> version = database.Sql("SELECT value FROM data_version");

        Task[] writes = await TogetherAsync(services, writer =>
        [
            writer.WriteAsync((context, _) => Task.FromResult(context.Add(Draft(scenario, context.Now))), Ct),
            writer.WriteAsync(
                async (context, ct) =>
                {
                    // As many pages as there are: the disk has no room for more. The connection opened next knows nothing of it.
                    await context.Database.ExecuteSqlRawAsync("PRAGMA max_page_count = 1", ct);
                    context.AddRange(Enumerable.Range(0, 200).Select(_ => Draft(scenario, context.Now)));
                    return 0;
                },
                Ct),
            writer.WriteAsync((context, _) => Task.FromResult(context.Add(Draft(scenario, context.Now))), Ct),
        ]);

        Assert.IsType<DataUnavailableException>(writes[0].Exception!.InnerException);
        Assert.IsType<DataUnavailableException>(writes[1].Exception!.InnerException);
        Assert.True(writes[2].IsCompletedSuccessfully);
        Assert.Equal(["1"], database.Sql("SELECT count(*) FROM volunteer_offer"));
        Assert.Equal([$"{listener.Commits[0].DataVersion - 1}"], version);
    }

    [Fact]
    public async Task Writes_that_wait_at_the_end_are_finished_and_answered()
    {
        await using TestDatabase database = await TestDatabase.PrepareAsync();
        ServiceProvider services = Open(database);
        Scenario scenario = new(database);

        Task[] writes = await TogetherAsync(services, writer =>
        {
            Task[] waiting = [.. Enumerable.Range(0, 10).Select(_ => writer.WriteAsync((context, _) => Task.FromResult(context.Add(Draft(scenario, context.Now))), Ct))];
            return [.. waiting, Task.Run(services.Dispose, Ct)];
        });

        Assert.All(writes, write => Assert.True(write.IsCompletedSuccessfully));
        Assert.Equal(["10"], database.Sql("SELECT count(*) FROM volunteer_offer"));
    }

    [Fact]
    public async Task Work_belongs_to_the_request_that_asked_for_it()
    {
        await using TestDatabase database = await TestDatabase.PrepareAsync();
        using Activity request = new Activity("request").Start();

        Assert.Equal(request.Id, await database.WriteAsync((_, _) => Task.FromResult(Activity.Current?.Id)));
    }

    [Fact]
    public async Task Write_is_refused_when_the_queue_is_full()
    {
        await using TestDatabase database = await TestDatabase.PrepareAsync();
        TaskCompletionSource hold = new();
        TaskCompletionSource begun = new();
        Task first = database.WriteAsync(async (_, _) =>
        {
            begun.SetResult();
            await hold.Task;
        });
        await begun.Task;
        Task[] waiting = [.. Enumerable.Range(0, 256).Select(_ => database.WriteAsync((_, _) => Task.CompletedTask))];

        WriterBusyException refusal = await Assert.ThrowsAsync<WriterBusyException>(() => database.WriteAsync((_, _) => Task.CompletedTask));

        Assert.Equal(256, refusal.Limit);
        hold.SetResult();
        await Task.WhenAll([first, .. waiting]);
    }

    private static VolunteerOffer Draft(Scenario scenario, DateTimeOffset now) => VolunteerOffer.Draft(scenario.OfUganda, scenario.Uganda, scenario.Offer(), now);

    // A batch may take as long as a slow machine needs to run all of it.
    private static ServiceProvider Open(TestDatabase database, ICommitListener? listener = null, TimeProvider? clock = null)
    {
        ServiceCollection services = new();
        if (clock is not null) services.AddSingleton(clock);
        if (listener is not null) services.AddSingleton(listener);
        services.AddTrackerData("Sqlite", new TrackerDataOptions { ConnectionString = $"Data Source={database.Storage.Path}", WriterBatchTime = TimeSpan.FromMinutes(1) });
        return services.BuildServiceProvider();
    }

    // The first write of the batch holds the writer until all the others wait.
    private static async Task<Task[]> TogetherAsync(IServiceProvider services, Func<TrackerWriter, IEnumerable<Task>> begin)
    {
        TrackerWriter writer = services.GetRequiredService<TrackerWriter>();
        TaskCompletionSource hold = new();
        TaskCompletionSource begun = new();
        Task<bool> holder = writer.WriteAsync<bool>(
            async (_, _) =>
            {
                begun.SetResult();
                await hold.Task;
                throw new InvalidInput("x", "Held long enough.");
            },
            Ct);
        await begun.Task;
        Task[] writes = [.. begin(writer)];
        hold.SetResult();
        await Assert.ThrowsAnyAsync<Exception>(() => holder);
        await Task.WhenAll(writes).ContinueWith(_ => { }, TaskScheduler.Default);
        return writes;
    }

    private sealed class SetBackClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);
    }

    private sealed class Listener : ICommitListener
    {
        public List<Commit> Commits { get; } = [];

        public void OnCommitted(Commit commit) => Commits.Add(commit);
    }
}
