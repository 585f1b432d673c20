using System.Text.Json;
using RoadmapTracker.Api.Tests.Files;
using RoadmapTracker.Api.Tests.Support;
using RoadmapTracker.Domain.Accounts;

namespace RoadmapTracker.Api.Tests.Participation;

/// <summary>Made-up offers, by the operations of a dashboard.</summary>
public sealed class OfferQueueTests : IAsyncDisposable
{
    private readonly AgeingServer _server = new();
    private readonly string _office;

    public OfferQueueTests() => _office = _server.Token(ActorRole.Office);

    public static IReadOnlyList<string> Operations { get; } = ["OfferQueue", "UnansweredOffers"];

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task Queue_holds_what_waits_the_longest_waiting_first_by_every_filter()
    {
        var kenya = await SubmitAsync("kenya", "1A", "LEAD");
        _server.Time.Advance(TimeSpan.FromMinutes(10));
        await SubmitAsync("itu", "1B", "PARTICIPATE");
        var taken = await SubmitAsync("france", "1B", "LEAD");
        await _server.DoAsync(_office, "beginOfferReview", taken.Next());
        var withdrawn = await SubmitAsync("ghana", "1A", "LEAD");
        await _server.DoAsync(_office, "withdrawVolunteerOffer", withdrawn.Next());
        await _server.DoAsync(_office, "draftVolunteerOffer", Offer("egypt", "1A", "LEAD"));

        Assert.Equal(["kenya", "itu", "france"], await QueueAsync(new { }));
        Assert.Equal(["itu", "france"], await QueueAsync(new { target = new { recommendation = "1B" } }));
        Assert.Equal(["kenya", "france"], await QueueAsync(new { capacity = "LEAD" }));
        Assert.Equal(["itu"], await QueueAsync(new { kinds = new[] { "UN_ENTITY" } }));
        Assert.Equal(["kenya"], await QueueAsync(new { regionalGroups = new[] { "AFRICAN" } }));
        Assert.Equal([], await QueueAsync(new { waitingLongerThanDays = 1 }));
        await _server.DoAsync(_office, "declineVolunteerOffer", (await _server.DoAsync(_office, "beginOfferReview", kenya.Next())).Next(("reason", "Full.")));
        Assert.Equal(["itu", "france"], await QueueAsync(new { }));
    }

    [Fact]
    public async Task Queue_is_the_offices_alone()
    {
        foreach (var (token, code) in new[] { (null, "UNAUTHENTICATED"), (_server.Token(ActorRole.Representative, organisations: ["kenya"]), "FORBIDDEN"), (_server.Token(ActorRole.Secretariat, roundtables: ["rt-1a"]), "FORBIDDEN") })
            Assert.Equal(code, (await _server.AskAsync(Operation.Read("OfferQueue"), token: token)).Text("errors.0.extensions.code"));
    }

    [Fact]
    public async Task What_is_not_answered_in_time_is_shown_to_everybody_as_the_offices_silence()
    {
        var offer = await SubmitAsync("kenya", "1A", "LEAD");
        Assert.Equal(0, (await SilenceAsync()).Number("totalCount"));
        Assert.False(await IsUnansweredAsync(offer));

        _server.Time.Advance(TimeSpan.FromDays(30) + TimeSpan.FromSeconds(1));

        var silence = await SilenceAsync();
        Assert.Equal(1, silence.Number("totalCount"));
        Assert.Equal(["kenya"], silence.At("nodes").Texts("organisation.slug"));
        Assert.True(await IsUnansweredAsync(offer));
        var office = _server.Token(ActorRole.Office, name: "later");
        await _server.DoAsync(_office, "beginOfferReview", offer.Next());
        Assert.Equal(1, (await SilenceAsync()).Number("totalCount"));
        await _server.DoAsync(office, "acceptVolunteerOffer", offer.Next(("outcome", new { whyNotYet = "Soon." }), ("version", offer.Number("version") + 1)));
        Assert.Equal(0, (await SilenceAsync()).Number("totalCount"));
        Assert.False(await IsUnansweredAsync(offer));
    }

    private static object Offer(string organisation, string code, string capacity) => new
    {
        organisation,
        motivation = "To help.",
        targets = new[] { new { subject = new { recommendation = code }, capacity } },
        contact = new { name = "A. Person", email = "person@example.org" },
    };

    private async Task<JsonElement> SubmitAsync(string organisation, string code, string capacity) =>
        await _server.DoAsync(_office, "submitVolunteerOffer", (await _server.DoAsync(_office, "draftVolunteerOffer", Offer(organisation, code, capacity))).Next());

    private async Task<IEnumerable<string?>> QueueAsync(object where) =>
        (await _server.DataAsync(Operation.Read("OfferQueue"), new { where }, _office)).At("offerQueue.nodes").Texts("organisation.slug");

    private async Task<JsonElement> SilenceAsync() => (await _server.DataAsync(Operation.Read("UnansweredOffers"))).At("unansweredOffers");

    private async Task<bool> IsUnansweredAsync(JsonElement offer) =>
        (await _server.DataAsync("query ($id: ID!) { node(id: $id) { ... on VolunteerOffer { isUnanswered } } }", new { id = offer.Text("id") })).At("node.isUnanswered").GetBoolean();
}
