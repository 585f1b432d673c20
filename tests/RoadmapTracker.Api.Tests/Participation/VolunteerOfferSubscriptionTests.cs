using System.Text.Json;
using RoadmapTracker.Api.Tests.Support;
using RoadmapTracker.Domain.Accounts;

namespace RoadmapTracker.Api.Tests.Participation;

public sealed class VolunteerOfferSubscriptionTests(KestrelServer server) : IClassFixture<KestrelServer>
{
    private readonly string _office = server.Token(ActorRole.Office);

    [Theory]
    [InlineData(Transport.WebSocket)]
    [InlineData(Transport.EventStream)]
    public async Task Decisions_on_offers_of_an_organisation_arrive_in_order_without_the_contact_person(Transport transport)
    {
        await using var anybody = await Subscriber.OpenAsync(server, transport, "OfferDecided", new { organisation = "kenya" });
        await using var kenya = await Subscriber.OpenAsync(
            server, transport, "OfferDecided", new { organisation = "kenya" }, server.Token(ActorRole.Representative, organisations: ["kenya"]));

        await DeclineAsync(await UnderReviewAsync("ghana"));
        var declined = await DeclineAsync(await UnderReviewAsync("kenya"));
        var accepted = await server.DoAsync(
            _office, "acceptVolunteerOffer", (await UnderReviewAsync("kenya")).Next(("outcome", new { whyNotYet = "The commitment is being drawn up." })));

        var first = await anybody.NextAsync();
        var second = await anybody.NextAsync();
        Assert.Equal((declined.Text("id"), "DECLINED", "The list is full."), (first.Text("id"), first.Text("status"), first.Text("reason")));
        Assert.Equal((accepted.Text("id"), "ACCEPTED", "kenya"), (second.Text("id"), second.Text("status"), second.Text("organisation.slug")));
        Assert.Equal(JsonValueKind.Null, first.At("contact").ValueKind);
        Assert.Equal("A. Person", (await kenya.NextAsync()).Text("contact.name"));
    }

    private async Task<JsonElement> UnderReviewAsync(string organisation)
    {
        var token = server.Token(ActorRole.Representative, organisations: [organisation]);
        var offer = await server.DoAsync(token, "draftVolunteerOffer", new
        {
            organisation,
            motivation = "To help.",
            targets = new[] { new { subject = new { recommendation = "1A" }, capacity = "LEAD" } },
            contact = new { name = "A. Person", email = "person@example.org" },
        });
        offer = await server.DoAsync(token, "submitVolunteerOffer", offer.Next());
        return await server.DoAsync(_office, "beginOfferReview", offer.Next());
    }

    private Task<JsonElement> DeclineAsync(JsonElement offer) =>
        server.DoAsync(_office, "declineVolunteerOffer", offer.Next(("reason", "The list is full.")));
}
