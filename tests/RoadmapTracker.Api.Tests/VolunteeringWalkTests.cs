using System.Text.Json;
using RoadmapTracker.Api.Tests.Support;
using RoadmapTracker.Domain.Accounts;

namespace RoadmapTracker.Api.Tests;

/// <summary>The README's walk with three tokens, by the operations it names.</summary>
public sealed class VolunteeringWalkTests(RoadmapServer server) : IClassFixture<RoadmapServer>
{
    public static IReadOnlyList<string> Operations { get; } =
    [
        "DraftVolunteerOffer", "SubmitVolunteerOffer", "BeginOfferReview", "AcceptVolunteerOffer", "OpenCommitment", "DraftProgress",
        "SubmitProgress", "BeginProgressReview", "VerifyProgress",
    ];

    [Fact]
    public async Task Offer_becomes_verified_progress_that_everybody_sees_without_its_contact_person()
    {
        var representative = server.Token(ActorRole.Representative, organisations: ["kenya"]);
        var office = server.Token(ActorRole.Office);
        var secretariat = server.Token(ActorRole.Secretariat, roundtables: ["rt-1a"]);
        var before = await CountsAsync();

        var offer = await DoAsync("DraftVolunteerOffer", representative, new
        {
            organisation = "kenya",
            targets = new[] { new { subject = new { pillar = "CONNECT" }, capacity = "LEAD" } },
            motivation = "Affordable access for every school.",
            contact = new { name = "A. Person", email = "person@example.org" },
        });
        Assert.Equal("DRAFT", offer.Text("status"));
        Assert.Equal("CONNECT", offer.Text("targets.0.subject.pillarCode"));
        Assert.Equal("person@example.org", offer.Text("contact.email"));

        offer = await DoAsync("SubmitVolunteerOffer", representative, Versioned(offer));
        offer = await DoAsync("BeginOfferReview", office, Versioned(offer));
        Assert.Equal("A. Person", offer.Text("contact.name"));
        offer = await DoAsync("AcceptVolunteerOffer", office, new
        {
            id = offer.Text("id"),
            version = offer.Number("version"),
            outcome = new { whyNotYet = "The commitment is being drawn up." },
        });
        Assert.Equal("ACCEPTED", offer.Text("status"));

        var commitment = await DoAsync("OpenCommitment", representative, new
        {
            title = "Connect every school",
            origin = "VOLUNTEER_OFFER",
            offer = offer.Text("id"),
            leads = new[] { "kenya" },
            recommendations = new[] { "1A" },
            roundtable = "rt-1a",
            successCriteria = "Every public school has a connection by the end of the term.",
            startsOn = "2021-01-01",
            interval = "HALF_YEARLY",
        });
        Assert.Equal("OPEN", commitment.Text("status"));
        Assert.Equal(["1A"], commitment.At("recommendations").Texts("code"));
        Assert.Equal(commitment.Text("id"), commitment.Text("offer.commitment.id"));

        var record = await DoAsync("DraftProgress", representative, new
        {
            organisation = "kenya",
            commitment = commitment.Text("id"),
            date = "2021-06-30",
            narrative = "Two hundred schools were connected.",
            reportedStatus = "SUBSTANTIAL",
            evidence = new[] { new { title = "List of schools", url = "https://example.org/schools", visibility = "OFFICE_ONLY" } },
        });
        record = await DoAsync("SubmitProgress", representative, Versioned(record));
        record = await DoAsync("BeginProgressReview", secretariat, Versioned(record));
        record = await DoAsync("VerifyProgress", secretariat, new
        {
            id = record.Text("id"),
            version = record.Number("version"),
            assessedStatus = "LIMITED",
            reason = "The list shows 120 schools.",
        });
        Assert.Equal("VERIFIED", record.Text("state"));

        var after = await CountsAsync();
        Assert.Equal(before.Total + 1, after.Total);
        Assert.Equal(before.Verified + 1, after.Verified);
        var seen = await server.DataAsync(
            """
            query ($offer: ID!, $record: ID!) {
              offer: node(id: $offer) { ... on VolunteerOffer { status motivation contact { name email } commitment { title progress(first: 5) { nodes { id } } } } }
              record: node(id: $record) { ... on ProgressRecord { reportedStatus assessedStatus reviewReason evidence { title } } }
            }
            """,
            new { offer = offer.Text("id"), record = record.Text("id") });
        Assert.Equal("Affordable access for every school.", seen.Text("offer.motivation"));
        Assert.Equal(JsonValueKind.Null, seen.At("offer.contact").ValueKind);
        Assert.Equal(record.Text("id"), seen.Text("offer.commitment.progress.nodes.0.id"));
        Assert.Equal("SUBSTANTIAL", seen.Text("record.reportedStatus"));
        Assert.Equal("LIMITED", seen.Text("record.assessedStatus"));
        Assert.Equal(0, seen.At("record.evidence").GetArrayLength());
    }

    private async Task<(int Total, int Verified)> CountsAsync()
    {
        var data = await server.DataAsync("""{ recommendation(code: "1A") { progressCounts { total verified } } }""");
        return (data.Number("recommendation.progressCounts.total"), data.Number("recommendation.progressCounts.verified"));
    }

    private async Task<JsonElement> DoAsync(string operation, string token, object input)
    {
        var data = await server.DataAsync(Operation.Read(operation), new { input }, token);
        var payload = data.EnumerateObject().Single().Value;
        Assert.Equal("[]", payload.At("errors").ToString());
        return payload.EnumerateObject().First().Value;
    }

    private static object Versioned(JsonElement changed) => new { id = changed.Text("id"), version = changed.Number("version") };
}
