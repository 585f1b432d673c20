using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using RoadmapTracker.Data.Storage;
using RoadmapTracker.Domain;
using RoadmapTracker.Domain.Errors;
using RoadmapTracker.Domain.Participation;

namespace RoadmapTracker.Data.Tests.Storage.Postgres;

/// <summary>What only PostgreSQL's writer does: run several writes at a time, and do again what was in another's way.</summary>
public sealed class PostgresWriterTests
{
    private static readonly TimeSpan _limit = TimeSpan.FromSeconds(60);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Write_whose_connection_is_ended_is_done_again_unseen()
    {
        await using TestDatabase database = await TestDatabase.PrepareAsync();
        Scenario scenario = new(database);
        int attempts = 0;

        VolunteerOffer offer = await database.WriteAsync(async (context, ct) =>
        {
            VolunteerOffer draft = VolunteerOffer.Draft(scenario.OfUganda, scenario.Uganda, scenario.Offer(), Scenario.Now);
            await context.AddAsync(draft, ct);
            await context.SaveChangesAsync(ct);
            if (++attempts == 1) database.Sql("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND state = 'idle in transaction'");
            return draft;
        });

        Assert.Equal(2, attempts);
        Assert.Equal($"{TestStorage.Text(offer.Id)}", Assert.Single(database.Sql("SELECT id FROM volunteer_offer")));
    }

    [Fact]
    public async Task Two_that_change_the_same_at_once_are_one_change_and_one_refusal()
    {
        await using TestDatabase database = await TestDatabase.PrepareAsync();
        Scenario scenario = new(database);
        VolunteerOffer offer = await scenario.SubmitOfferAsync();
        using Barrier together = new(2);
        ConcurrentDictionary<int, bool> waited = [];

        Task<bool>[] changes = [.. Enumerable.Range(0, 2).Select(i => Task.Run(() => database.WriteAsync(async (context, ct) =>
        {
            VolunteerOffer loaded = await context.Offers.SingleAsync(item => item.Id == offer.Id, ct);
            if (waited.TryAdd(i, true)) Assert.True(together.SignalAndWait(_limit, ct));
            loaded.BeginReview(scenario.Office, 2, context.Now);
        }), Ct))];

        StaleVersion refusal = await Assert.ThrowsAsync<StaleVersion>(async () => await Task.WhenAll(changes));
        Assert.Equal((2, 3), (refusal.GivenVersion, refusal.CurrentVersion));
        Assert.Equal(1, changes.Count(change => change.IsCompletedSuccessfully));
    }

    [Fact]
    public async Task Rule_over_several_rows_holds_when_two_look_before_either_writes()
    {
        await using TestDatabase database = await TestDatabase.PrepareAsync();
        Scenario scenario = new(database);
        using Barrier together = new(2);
        ConcurrentDictionary<int, bool> waited = [];

        bool[] opened = await Task.WhenAll(Enumerable.Range(0, 2).Select(i => Task.Run(() => database.WriteAsync(async (context, ct) =>
        {
            bool isFirst = !await context.Offers.AnyAsync(ct);
            if (waited.TryAdd(i, true)) Assert.True(together.SignalAndWait(_limit, ct));
            if (isFirst) await context.AddAsync(VolunteerOffer.Draft(scenario.OfUganda, scenario.Uganda, scenario.Offer(), context.Now), ct);
            return isFirst;
        }), Ct)));

        Assert.Single(opened, isFirst => isFirst);
        Assert.Equal(["1"], database.Sql("SELECT count(*) FROM volunteer_offer"));
    }

    [Fact]
    public async Task Records_submitted_at_once_are_all_counted()
    {
        await using TestDatabase database = await TestDatabase.PrepareAsync();
        Scenario scenario = new(database);

        await Task.WhenAll(Enumerable.Range(0, 12).Select(i => Task.Run(
            () => scenario.DraftProgressAsync($"Made up {i}.", item => item.Submit(scenario.OfUganda, 1, Scenario.Now)), Ct)));

        Assert.Equal(["89"], database.Sql("SELECT count FROM progress_tally WHERE group_kind = 'ALL' AND state = 'SUBMITTED' AND reported_status = 'LIMITED' UNION ALL SELECT sum(count) FROM progress_tally WHERE group_kind = 'ALL' ORDER BY 1 DESC LIMIT 1"));
    }

    [Fact]
    public async Task Write_is_refused_when_the_queue_is_full()
    {
        await using TestDatabase database = await TestDatabase.PrepareAsync();
        await using ServiceProvider services = Open(database, new TrackerDataOptions { ConnectionString = $"{database.Storage.ConnectionString};Maximum Pool Size=6", WriterQueueLimit = 1 });
        TrackerWriter writer = services.GetRequiredService<TrackerWriter>();
        TaskCompletionSource hold = new();
        TaskCompletionSource begun = new();
        Task first = writer.WriteAsync(
            async (_, _) =>
            {
                begun.TrySetResult();
                await hold.Task;
                return true;
            },
            Ct);
        await begun.Task;
        Task second = writer.WriteAsync((_, _) => Task.FromResult(true), Ct);

        WriterBusyException refusal = await Assert.ThrowsAsync<WriterBusyException>(() => writer.WriteAsync((_, _) => Task.FromResult(true), Ct));

        Assert.Equal(1, refusal.Limit);
        hold.SetResult();
        await Task.WhenAll(first, second);
    }

    [Fact]
    public async Task Write_is_refused_in_time_when_the_server_is_away()
    {
        await using TestDatabase database = await TestDatabase.PrepareAsync();
        NpgsqlConnectionStringBuilder nowhere = new(database.Storage.ConnectionString) { Port = 1 };
        await using ServiceProvider services = Open(database, new TrackerDataOptions { ConnectionString = nowhere.ToString(), WriterPatience = TimeSpan.FromSeconds(1) });

        DataUnavailableException refusal = await Assert.ThrowsAsync<DataUnavailableException>(
            () => services.GetRequiredService<TrackerWriter>().WriteAsync((_, _) => Task.FromResult(true), Ct).WaitAsync(_limit, Ct));

        Assert.NotNull(refusal.InnerException);
    }

    [Fact]
    public async Task Events_of_overlapping_transactions_are_told_once_and_in_one_order_everywhere()
    {
        Listener here = new();
        Listener there = new();
        await using TestDatabase database = await TestDatabase.PrepareAsync(here);
        await using ServiceProvider other = Open(database, new TrackerDataOptions { ConnectionString = database.Storage.ConnectionString }, there);
        await other.GetRequiredService<TrackerDatabase>().PrepareAsync(Ct);
        Scenario scenario = new(database);
        VolunteerOffer Draft() => VolunteerOffer.Draft(scenario.OfUganda, scenario.Uganda, scenario.Offer(), Scenario.Now);
        TrackerWriter[] writers = [database.Writer, other.GetRequiredService<TrackerWriter>()];

        Guid[] drafted = await Task.WhenAll(Enumerable.Range(0, 60).Select(i => Task.Run(
            () => writers[i % 2].WriteAsync(
                async (context, ct) =>
                {
                    VolunteerOffer draft = Draft();
                    await context.AddAsync(draft, ct);

                    // Numbers are given before, so commits overtake each other.
                    await context.Database.ExecuteSqlRawAsync("SELECT pg_current_xact_id()", ct);
                    await Task.Delay(Random.Shared.Next(30), ct);
                    return draft.Id;
                },
                Ct),
            Ct)));
        await WaitAsync(() => here.Subjects.Count >= 60 && there.Subjects.Count >= 60);

        Assert.Equal(drafted.Order(), here.Subjects.Order());
        Assert.Equal(here.Subjects, there.Subjects);
    }

    [Fact]
    public async Task Events_are_told_once_when_the_listeners_connection_was_ended()
    {
        Listener listener = new();
        await using TestDatabase database = await TestDatabase.PrepareAsync(listener);
        Scenario scenario = new(database);
        List<Guid> drafted = [(await scenario.DraftOfferAsync()).Id];
        await WaitAsync(() => listener.Subjects.Count == 1);

        database.Sql("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()");
        for (int i = 0; i < 5; i++) drafted.Add((await scenario.DraftOfferAsync()).Id);
        await WaitAsync(() => listener.Subjects.Count >= drafted.Count);

        Assert.Equal(drafted, listener.Subjects);
    }

    [Fact]
    public async Task Events_wait_for_no_transaction_of_another_database()
    {
        Listener listener = new();
        await using TestDatabase database = await TestDatabase.PrepareAsync(listener);
        await using TestDatabase neighbour = await TestDatabase.UnpreparedAsync();
        await using NpgsqlConnection connection = (NpgsqlConnection)neighbour.Storage.Connect();
        await connection.OpenAsync(Ct);
        await using NpgsqlTransaction endless = await connection.BeginTransactionAsync(Ct);
        await using NpgsqlCommand command = new("SELECT pg_current_xact_id()", connection, endless);
        await command.ExecuteScalarAsync(Ct);

        await new Scenario(database).DraftOfferAsync();

        await WaitAsync(() => listener.Subjects.Count == 1);
    }

    [Fact]
    public async Task Catalogue_is_read_again_when_another_instance_has_loaded_a_newer_seed()
    {
        await using TestDatabase database = await TestDatabase.PrepareAsync();
        object before = database.Catalogue;
        database.Sql("DELETE FROM seed_load");
        await using ServiceProvider other = Open(database, new TrackerDataOptions { ConnectionString = database.Storage.ConnectionString });

        await other.GetRequiredService<TrackerDatabase>().PrepareAsync(Ct);

        await WaitAsync(() => !ReferenceEquals(before, database.Catalogue));
    }

    private static ServiceProvider Open(TestDatabase database, TrackerDataOptions options, ICommitListener? listener = null)
    {
        Assert.NotNull(database);
        ServiceCollection services = new();
        if (listener is not null) services.AddSingleton(listener);
        services.AddTrackerData(TestStorage.Provider, options);
        return services.BuildServiceProvider();
    }

    private static async Task WaitAsync(Func<bool> isSo)
    {
        using CancellationTokenSource limit = CancellationTokenSource.CreateLinkedTokenSource(Ct);
        limit.CancelAfter(_limit);
        while (!isSo()) await Task.Delay(TimeSpan.FromMilliseconds(10), limit.Token);
    }

    private sealed class Listener : ICommitListener
    {
        private readonly ConcurrentQueue<Guid> _subjects = [];

        public IReadOnlyList<Guid> Subjects => [.. _subjects];

        public void OnCommitted(Commit commit)
        {
            foreach (DomainEvent happened in commit.Events) _subjects.Enqueue(happened.SubjectId);
        }
    }
}
