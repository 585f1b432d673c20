using System.Text.Json;
using RoadmapTracker.Api.Tests.Support;
using RoadmapTracker.Domain.Accounts;

namespace RoadmapTracker.Api.Tests.Participation;

public sealed class VolunteerOfferMutationTests(RoadmapServer server) : IClassFixture<RoadmapServer>
{
    private readonly string _kenya = server.Token(ActorRole.Representative, organisations: ["kenya"]);
    private readonly string _office = server.Token(ActorRole.Office);

    [Fact]
    public async Task Update_changes_what_is_given_and_keeps_the_rest()
    {
        var offer = await DraftAsync();

        var updated = await server.DoAsync(
            _kenya,
            "updateVolunteerOffer",
            offer.Next(("expertise", "Undersea cables."), ("targets", new[] { Target("1B", "PARTICIPATE"), Target("1A", "LEAD") })),
            Fields);

        Assert.Equal(2, updated.Number("version"));
        Assert.Equal("To help.", updated.Text("motivation"));
        Assert.Equal("Undersea cables.", updated.Text("expertise"));
        Assert.Equal("person@example.org", updated.Text("contact.email"));
        Assert.Equal(["1B", "1A"], updated.At("targets").Texts("subject.code"));
        Assert.Equal(["PARTICIPATE", "LEAD"], updated.At("targets").Texts("capacity"));
    }

    [Fact]
    public async Task Update_takes_away_what_is_null()
    {
        var offer = await DraftAsync();
        offer = await server.DoAsync(_kenya, "updateVolunteerOffer", offer.Next(("expertise", "Much.")), Fields);

        offer = await server.DoAsync(_kenya, "updateVolunteerOffer", offer.Next(("expertise", null), ("contact", null)), Fields);

        Assert.Equal(JsonValueKind.Null, offer.At("expertise").ValueKind);
        Assert.Equal(JsonValueKind.Null, offer.At("contact").ValueKind);
    }

    [Fact]
    public async Task Accepting_can_appoint_to_a_roundtable_in_the_same_step()
    {
        var offer = await DraftAsync();
        offer = await server.DoAsync(_kenya, "submitVolunteerOffer", offer.Next());
        offer = await server.DoAsync(_office, "beginOfferReview", offer.Next());

        offer = await server.DoAsync(
            _office,
            "acceptVolunteerOffer",
            offer.Next(("outcome", new { appointment = new { roundtable = "rt-2", role = "CHAMPION", from = "2021-02-01", reason = "Long experience." } })),
            "status membership { role from reason offer { id } roundtable { champions(asOf: \"2021-02-01\") { organisation { slug } } } }");

        Assert.Equal("ACCEPTED", offer.Text("status"));
        Assert.Equal("CHAMPION", offer.Text("membership.role"));
        Assert.Equal(offer.Text("id"), offer.Text("membership.offer.id"));
        Assert.Equal(["kenya"], offer.At("membership.roundtable.champions").Texts("organisation.slug"));
    }

    [Fact]
    public async Task Declining_and_withdrawing_keep_their_reasons()
    {
        var declined = await DraftAsync();
        declined = await server.DoAsync(_kenya, "submitVolunteerOffer", declined.Next());
        declined = await server.DoAsync(_office, "beginOfferReview", declined.Next());
        declined = await server.DoAsync(_office, "declineVolunteerOffer", declined.Next(("reason", "The list is full.")), "status reason allowedTransitions");
        var withdrawn = await DraftAsync();
        withdrawn = await server.DoAsync(_kenya, "withdrawVolunteerOffer", withdrawn.Next(("reason", "Budget.")), "status reason");

        Assert.Equal("DECLINED", declined.Text("status"));
        Assert.Equal("The list is full.", declined.Text("reason"));
        Assert.Equal(0, declined.At("allowedTransitions").GetArrayLength());
        Assert.Equal("WITHDRAWN", withdrawn.Text("status"));
        Assert.Equal("Budget.", withdrawn.Text("reason"));
    }

    private const string Fields = "motivation expertise contact { email } targets { capacity subject { ... on Recommendation { code } } }";

    private static object Target(string code, string capacity) => new { subject = new { recommendation = code }, capacity };

    private Task<JsonElement> DraftAsync() => server.DoAsync(_kenya, "draftVolunteerOffer", new
    {
        organisation = "kenya",
        motivation = "To help.",
        targets = new[] { Target("1A", "LEAD"), Target("2", "PARTICIPATE") },
        contact = new { name = "A. Person", email = "person@example.org" },
    });
}
