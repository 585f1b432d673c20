using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using RoadmapTracker.Data.Paging;
using RoadmapTracker.Data.Participation;
using RoadmapTracker.Data.Tests.Storage;
using RoadmapTracker.Domain.Accounts;
using RoadmapTracker.Domain.Organisations;
using RoadmapTracker.Domain.Participation;

namespace RoadmapTracker.Data.Tests.Participation;

/// <summary>Made-up feedback.</summary>
public sealed class FeedbackReadsTests : IAsyncLifetime
{
    private static readonly FeedbackFilter _all = new();

    private TestDatabase _database = null!;
    private Scenario _scenario = null!;

    public async ValueTask InitializeAsync()
    {
        _database = await TestDatabase.PrepareAsync();
        _scenario = new Scenario(_database);
    }

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    [Fact]
    public async Task Draft_is_seen_by_its_organisation_and_the_office_only()
    {
        Guid recommendation = _scenario.Recommendation("1A");
        Feedback draft = await DraftAsync(_scenario.Uganda, "1A", FeedbackPosition.Support);
        CancellationToken ct = TestContext.Current.CancellationToken;

        foreach ((Actor viewer, int seen) in new[] { (Actor.Anonymous, 0), (_scenario.OfEgypt, 0), (Actor.Secretariat("s", _scenario.Uganda), 0), (_scenario.OfUganda, 1), (_scenario.Office, 1) })
        {
            await using AsyncServiceScope scope = _database.Scope();
            FeedbackReads reads = _database.Get<FeedbackReads>(scope);
            Assert.Equal(seen, (await reads.ByIdsAsync([draft.Id], viewer, asOf: null, ct)).Count);
            Assert.Equal(seen, await reads.CountAsync(_all, viewer, ct));
            Assert.Equal(seen, (await reads.ListAsync(_all, FeedbackOrder.OldestFirst, new Slice(9), viewer, ct)).Items.Count);
            Assert.Equal([seen], await reads.CountByOrganisationAsync([_scenario.Uganda], _all, viewer, ct));
            Assert.Equal(seen, (await reads.ByOrganisationAsync([_scenario.Uganda], _all, FeedbackOrder.NewestFirst, new Slice(9), viewer, ct))[0].Items.Count);
            Assert.Equal([seen], await reads.CountByRecommendationAsync([recommendation], _all, viewer, ct));
            Assert.Equal(seen, (await reads.ByRecommendationAsync([recommendation], _all, FeedbackOrder.NewestFirst, new Slice(9), viewer, ct))[0].Items.Count);
        }
    }

    [Fact]
    public async Task Filters_narrow_the_list()
    {
        Guid theme = await AddThemeAsync("cost");
        await SubmitAsync(await DraftAsync(_scenario.Uganda, "1A", FeedbackPosition.Support, theme));
        await SubmitAsync(await DraftAsync(_scenario.Egypt, "1B", FeedbackPosition.DoNotSupport));

        Assert.Equal(1, await CountAsync(_all with { ThemeId = theme }));
        Assert.Equal(1, await CountAsync(_all with { Positions = [FeedbackPosition.DoNotSupport] }));
        Assert.Equal(1, await CountAsync(_all with { RecommendationId = _scenario.Recommendation("1A") }));
        Assert.Equal(0, await CountAsync(_all with { RecommendationId = _scenario.Recommendation("1A"), OrganisationId = _scenario.Egypt }));
        Assert.Equal(0, await CountAsync(_all with { Statuses = [FeedbackStatus.Draft] }));
    }

    [Fact]
    public async Task Voices_are_those_that_stood_at_the_moment()
    {
        Guid theme = await AddThemeAsync("cost");
        Feedback first = await DraftAsync(_scenario.Uganda, "1A", FeedbackPosition.Support, theme);
        DateTimeOffset given = await SubmitAsync(first);
        Feedback second = await DraftAsync(_scenario.Uganda, "1A", FeedbackPosition.DoNotSupport);
        DateTimeOffset revised = await SubmitAsync(second);

        Assert.Empty(await VoicesAsync(given.AddTicks(-10)));
        Assert.Equal([(null, FeedbackPosition.Support, 1), (theme, FeedbackPosition.Support, 1)], await VoicesAsync(given));
        Assert.Equal([(null, FeedbackPosition.DoNotSupport, 1)], await VoicesAsync(revised));
        Assert.Equal(await VoicesAsync(revised), await VoicesAsync(asOf: null));
    }

    [Fact]
    public async Task Silent_are_those_without_submitted_feedback_on_each_recommendation()
    {
        await SubmitAsync(await DraftAsync(_scenario.Uganda, "1A", FeedbackPosition.NoPosition));
        await DraftAsync(_scenario.Egypt, "1A", FeedbackPosition.Support);
        Guid[] recommendations = [_scenario.Recommendation("1A"), _scenario.Recommendation("1B")];
        SilenceFilter african = new(SilenceAmong.MemberStates, new DateOnly(2026, 11, 22)) { RegionalGroups = [RegionalGroup.African] };

        Assert.Equal<ListCount>([53, 54], await _database.ReadAsync<ConvergenceReads, IReadOnlyList<ListCount>>(
            reads => reads.CountSilentAsync(recommendations, african, TestContext.Current.CancellationToken).AsTask()));
        IReadOnlyList<Page<Organisation>> pages = await _database.ReadAsync<ConvergenceReads, IReadOnlyList<Page<Organisation>>>(
            reads => reads.SilentAsync(recommendations, african, new Slice(60), TestContext.Current.CancellationToken).AsTask());
        Assert.Equal([53, 54], pages.Select(page => page.Items.Count));
        Assert.Equal(["uganda"], pages[1].Items.Select(item => item.Slug).Except(pages[0].Items.Select(item => item.Slug)));
        Assert.Equal(pages[1].Items.Select(item => item.SortName).Order(StringComparer.Ordinal), pages[1].Items.Select(item => item.SortName));
    }

    [Fact]
    public async Task Same_edition_is_never_begun_twice()
    {
        Feedback one = await DraftAsync(_scenario.Uganda, "1A", FeedbackPosition.Support);
        Feedback other = Draft(_scenario.Uganda, one.RecommendationId, FeedbackPosition.Support, latest: null, [], Scenario.Now);

        await Assert.ThrowsAsync<DbUpdateException>(() => _database.WriteAsync(async (context, ct) => await context.AddAsync(other, ct)));
    }

    private static Feedback Draft(Guid organisation, Guid recommendation, FeedbackPosition position, Feedback? latest, Guid[] themes, DateTimeOffset now)
        => Feedback.Draft(Actor.Representative("r", organisation), organisation, recommendation, latest, new FeedbackContent(position, "Because.", "en", themes), now);

    private Task<Feedback> DraftAsync(Guid organisation, string code, FeedbackPosition position, params Guid[] themes) => _database.WriteAsync(async (context, ct) =>
    {
        Guid recommendation = _scenario.Recommendation(code);
        Feedback? latest = await context.Feedback.SingleOrDefaultAsync(item => item.OrganisationId == organisation && item.RecommendationId == recommendation, ct);
        Feedback feedback = Draft(organisation, recommendation, position, latest, themes, context.Now);
        await context.AddAsync(feedback, ct);
        return feedback;
    });

    private Task<DateTimeOffset> SubmitAsync(Feedback draft) => _database.WriteAsync(async (context, ct) =>
    {
        Feedback feedback = await context.Feedback.SingleAsync(item => item.Id == draft.Id, ct);
        Feedback? revised = await context.Feedback.SingleOrDefaultAsync(item => item.Id == feedback.RevisesId, ct);
        feedback.Submit(_scenario.Office, 1, revised, context.Now);
        return context.Now;
    });

    private Task<Guid> AddThemeAsync(string slug) => _database.WriteAsync(async (context, ct) =>
    {
        Theme theme = Theme.Add(_scenario.Office, slug, new ThemeNames(slug, null, null, null, null, null), context.Now);
        await context.AddAsync(theme, ct);
        return theme.Id;
    });

    private Task<ListCount> CountAsync(FeedbackFilter filter)
        => _database.ReadAsync<FeedbackReads, ListCount>(reads => reads.CountAsync(filter, Actor.Anonymous, TestContext.Current.CancellationToken).AsTask());

    private async Task<(Guid? Theme, FeedbackPosition Position, int Voices)[]> VoicesAsync(DateTimeOffset? asOf)
    {
        IReadOnlyList<VoiceCount> voices = await _database.ReadAsync<ConvergenceReads, IReadOnlyList<VoiceCount>>(
            reads => reads.VoicesAsync([_scenario.Recommendation("1A")], withThemes: true, asOf, TestContext.Current.CancellationToken).AsTask());
        Assert.All(voices, count => Assert.Equal((OrganisationKind.MemberState, RegionalGroup.African), (count.Kind, count.RegionalGroup)));
        return [.. voices.Select(count => (count.ThemeId, count.Position, count.Voices)).OrderBy(count => count.ThemeId)];
    }
}
