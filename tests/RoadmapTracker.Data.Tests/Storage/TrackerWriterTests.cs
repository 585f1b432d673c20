using System.Collections.Concurrent;
using System.Threading.Channels;
using Microsoft.EntityFrameworkCore;
using RoadmapTracker.Data.Storage;
using RoadmapTracker.Domain.Errors;
using RoadmapTracker.Domain.Participation;

namespace RoadmapTracker.Data.Tests.Storage;

public sealed class TrackerWriterTests
{
    [Fact]
    public async Task Listeners_hear_of_a_commit_after_it_is_durable()
    {
        Listener listener = new();
        await using TestDatabase database = await TestDatabase.PrepareAsync(listener);
        listener.Commits.Clear();
        listener.OnCommit = () => listener.SeenOffers = database.Sql("SELECT count(*) FROM volunteer_offer")[0];

        VolunteerOffer offer = await new Scenario(database).SubmitOfferAsync();

        Assert.NotEmpty(listener.Commits);
        Assert.Equal("1", listener.SeenOffers);
        Assert.Equal(["DRAFT|1", "SUBMITTED|2"], database.Sql("SELECT to_state, subject_version FROM state_change ORDER BY subject_version"));
        Commit commit = await listener.HappenedAsync();
        Assert.Equal([typeof(OfferDrafted), typeof(OfferSubmitted)], commit.Events.Select(happened => happened.GetType()));
        Assert.Equal(offer.Id, commit.Events[1].SubjectId);
    }

    [Fact]
    public async Task Versions_grow_and_events_are_told_once_and_in_order()
    {
        Listener listener = new();
        await using TestDatabase database = await TestDatabase.PrepareAsync(listener);
        Scenario scenario = new(database);
        listener.Commits.Clear();

        List<Guid> offers = [];
        for (int i = 0; i < 5; i++) offers.Add((await scenario.DraftOfferAsync()).Id);
        for (int i = 0; i < 5; i++) Assert.Equal(offers[i], (await listener.HappenedAsync()).Events.Single().SubjectId);

        Commit[] commits = [.. listener.Commits];
        Assert.Equal(5, commits.Sum(commit => commit.Events.Count));
        Assert.Equal(commits.Select(commit => commit.DataVersion).Order(), commits.Select(commit => commit.DataVersion));
        Assert.Equal(5, commits.Select(commit => commit.DataVersion).Distinct().Count());
    }

    [Fact]
    public async Task Failed_write_leaves_nothing_and_publishes_nothing()
    {
        Listener listener = new();
        await using TestDatabase database = await TestDatabase.PrepareAsync(listener);
        listener.Commits.Clear();
        Scenario scenario = new(database);

        await Assert.ThrowsAsync<InvalidInput>(() => database.WriteAsync(async (context, ct) =>
        {
            await context.AddAsync(VolunteerOffer.Draft(scenario.OfUganda, scenario.Uganda, scenario.Offer(), Scenario.Now), ct);
            await context.SaveChangesAsync(ct);
            throw new InvalidInput("x", "No.");
        }));

        Assert.Empty(listener.Commits);
        Assert.Equal(["0|0"], database.Sql("SELECT (SELECT count(*) FROM volunteer_offer), (SELECT count(*) FROM state_change)"));
        await scenario.DraftOfferAsync();
        Assert.IsType<OfferDrafted>((await listener.HappenedAsync()).Events.Single());
    }

    [Fact]
    public async Task Stale_write_is_refused_with_the_current_version()
    {
        await using TestDatabase database = await TestDatabase.PrepareAsync();
        Scenario scenario = new(database);
        VolunteerOffer offer = await scenario.SubmitOfferAsync();

        StaleVersion refusal = await Assert.ThrowsAsync<StaleVersion>(() => database.WriteAsync(async (context, ct) =>
            (await context.Offers.SingleAsync(item => item.Id == offer.Id, ct)).BeginReview(scenario.Office, 1, Scenario.Now)));

        Assert.Equal(2, refusal.CurrentVersion);
    }

    [Fact]
    public async Task Change_made_beside_the_writer_is_noticed()
    {
        await using TestDatabase database = await TestDatabase.PrepareAsync();
        Scenario scenario = new(database);
        VolunteerOffer offer = await scenario.SubmitOfferAsync();

        StaleVersion refusal = await Assert.ThrowsAsync<StaleVersion>(() => database.WriteAsync(async (context, ct) =>
        {
            VolunteerOffer loaded = await context.Offers.SingleAsync(item => item.Id == offer.Id, ct);
            await context.Database.ExecuteSqlAsync($"UPDATE volunteer_offer SET version = 9", ct);
            loaded.BeginReview(scenario.Office, 2, Scenario.Now);
        }));

        Assert.Equal((2, 9), (refusal.GivenVersion, refusal.CurrentVersion));
    }

    [Fact]
    public async Task Parallel_writes_queue_and_all_arrive()
    {
        await using TestDatabase database = await TestDatabase.PrepareAsync();
        Scenario scenario = new(database);

        await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => scenario.DraftOfferAsync()));

        Assert.Equal(["40"], database.Sql("SELECT count(*) FROM volunteer_offer"));
    }

    [Fact]
    public async Task Revising_replaces_targets_and_links_that_keep_their_place()
    {
        await using TestDatabase database = await TestDatabase.PrepareAsync();
        Scenario scenario = new(database);
        VolunteerOffer offer = await scenario.DraftOfferAsync(scenario.Offer(
            new TargetChoice(TargetKind.Recommendation, scenario.Recommendation("1A"), OfferCapacity.Lead),
            new TargetChoice(TargetKind.Recommendation, scenario.Recommendation("1B"), OfferCapacity.Lead)));

        await database.WriteAsync(async (context, ct) =>
        {
            VolunteerOffer loaded = await context.Offers.Include(item => item.Targets).Include(item => item.Contact).SingleAsync(item => item.Id == offer.Id, ct);
            loaded.Revise(
                scenario.OfUganda,
                1,
                scenario.Offer(new TargetChoice(TargetKind.Recommendation, scenario.Recommendation("1B"), OfferCapacity.Participate)) with { Contact = new ContactDetails("New", "new@example.org") },
                Scenario.Now);
        });

        Assert.Equal(
            ["1|1B|PARTICIPATE"],
            database.Sql("SELECT t.position, r.code, t.capacity FROM offer_target t JOIN recommendation r ON r.id = t.recommendation_id"));
        Assert.Equal(["New|new@example.org"], database.Sql("SELECT name, email FROM contact_person"));
    }

    private sealed class Listener : ICommitListener
    {
        private readonly Channel<Commit> _happened = Channel.CreateUnbounded<Commit>();

        public ConcurrentQueue<Commit> Commits { get; } = [];

        public Action? OnCommit { get; set; }

        public string? SeenOffers { get; set; }

        public void OnCommitted(Commit commit)
        {
            Commits.Enqueue(commit);
            OnCommit?.Invoke();
            if (commit.Events.Count > 0) _happened.Writer.TryWrite(commit);
        }

        /// <summary>The next commit in which something happened, which another process may have made.</summary>
        public async Task<Commit> HappenedAsync()
            => await _happened.Reader.ReadAsync(TestContext.Current.CancellationToken).AsTask().WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
    }
}
