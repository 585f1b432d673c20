using System.Text.Json;
using RoadmapTracker.Api.Tests.Support;
using RoadmapTracker.Domain.Accounts;

namespace RoadmapTracker.Api.Tests;

/// <summary>What is not public shows nowhere: not by id, in lists, counts, along edges or in search.</summary>
public sealed class VisibilityTests(RoadmapServer server) : IClassFixture<RoadmapServer>
{
    [Fact]
    public async Task Draft_of_an_offer_is_seen_by_its_organisation_and_the_office_only()
    {
        var ghana = server.Token(ActorRole.Representative, organisations: ["ghana"]);
        var drafted = await server.DataAsync(
            "mutation ($input: DraftVolunteerOfferInput!) { draftVolunteerOffer(input: $input) { volunteerOffer { id } } }",
            new
            {
                input = new
                {
                    organisation = "ghana",
                    motivation = "A secret intention.",
                    targets = new[] { new { subject = new { recommendation = "1B" }, capacity = "PARTICIPATE" } },
                },
            },
            ghana);
        var id = drafted.Text("draftVolunteerOffer.volunteerOffer.id")!;

        const string Query = """
            query ($id: ID!) {
              node(id: $id) { id }
              volunteerOffers(first: 100, where: { organisation: "ghana" }) { totalCount nodes { id } }
              organisation(slug: "ghana") { volunteerOffers(first: 5) { totalCount nodes { id } } }
              recommendation(code: "1B") { volunteerOffers(first: 100) { totalCount nodes { id } } }
              search(text: "secret intention") { totalCount }
            }
            """;
        foreach (var token in new[] { null, server.Token(ActorRole.Representative, organisations: ["kenya"]), server.Token(ActorRole.Secretariat, roundtables: ["rt-1b"]) })
        {
            var seen = await server.DataAsync(Query, new { id }, token);
            Assert.Equal(JsonValueKind.Null, seen.At("node").ValueKind);
            Assert.Equal(0, seen.Number("volunteerOffers.totalCount"));
            Assert.Equal(0, seen.Number("organisation.volunteerOffers.totalCount"));
            Assert.Equal(0, seen.Number("recommendation.volunteerOffers.totalCount"));
            Assert.Equal(0, seen.Number("search.totalCount"));
        }

        foreach (var token in new[] { ghana, server.Token(ActorRole.Office) })
        {
            var seen = await server.DataAsync(Query, new { id }, token);
            Assert.Equal(id, seen.Text("node.id"));
            Assert.Equal([id], seen.At("volunteerOffers.nodes").Texts("id"));
            Assert.Equal([id], seen.At("organisation.volunteerOffers.nodes").Texts("id"));
            Assert.Equal([id], seen.At("recommendation.volunteerOffers.nodes").Texts("id"));
        }
    }

    [Fact]
    public async Task Draft_of_a_record_counts_and_is_found_nowhere_until_it_is_submitted()
    {
        var nepal = server.Token(ActorRole.Representative, organisations: ["nepal"]);
        var drafted = await server.DataAsync(
            "mutation ($input: DraftProgressInput!) { draftProgress(input: $input) { progressRecord { id } } }",
            new
            {
                input = new
                {
                    organisation = "nepal",
                    date = "2021-05-01",
                    narrative = "Mountain villages got zirconium antennas.",
                    reportedStatus = "LIMITED",
                    recommendations = new[] { "1D" },
                },
            },
            nepal);
        var id = drafted.Text("draftProgress.progressRecord.id")!;
        const string Query = """
            query ($id: ID!) {
              node(id: $id) { id }
              progressRecords(first: 100, where: { organisation: "nepal" }) { totalCount }
              words: progressRecords(where: { text: "zirconium" }) { totalCount }
              recommendation(code: "1D") { progressCounts { total } progress(first: 100) { nodes { id } } }
              organisation(slug: "nepal") { progress(first: 1) { totalCount } progressCounts { total } }
              search(text: "zirconium") { totalCount nodes { kind snippet { text marks { start length } } subject { ... on Node { id } } } }
            }
            """;

        var hidden = await server.DataAsync(Query, new { id });
        Assert.Equal(JsonValueKind.Null, hidden.At("node").ValueKind);
        Assert.Equal(0, hidden.Number("progressRecords.totalCount"));
        Assert.Equal(0, hidden.Number("words.totalCount"));
        Assert.DoesNotContain(id, hidden.At("recommendation.progress.nodes").Texts("id"));
        Assert.Equal(0, hidden.Number("organisation.progress.totalCount"));
        Assert.Equal(0, hidden.Number("organisation.progressCounts.total"));
        Assert.Equal(0, hidden.Number("search.totalCount"));

        await server.DataAsync(
            "mutation ($input: SubmitProgressInput!) { submitProgress(input: $input) { errors { __typename } } }",
            new { input = new { id, version = 1 } },
            nepal);

        var shown = await server.DataAsync(Query, new { id });
        Assert.Equal(id, shown.Text("node.id"));
        Assert.Equal(1, shown.Number("progressRecords.totalCount"));
        Assert.Equal(1, shown.Number("words.totalCount"));
        Assert.Equal(hidden.Number("recommendation.progressCounts.total") + 1, shown.Number("recommendation.progressCounts.total"));
        Assert.Contains(id, shown.At("recommendation.progress.nodes").Texts("id"));
        Assert.Equal(id, shown.Text("search.nodes.0.subject.id"));
        var snippet = shown.At("search.nodes.0.snippet");
        Assert.Equal("zirconium", snippet.Text("text")!.Substring(snippet.Number("marks.0.start"), snippet.Number("marks.0.length")));
    }

    [Fact]
    public async Task Viewer_is_null_for_an_anonymous_caller_and_knows_the_others()
    {
        var nobody = await server.DataAsync(Operation.Read("Viewer"));
        var kenya = await server.DataAsync(Operation.Read("Viewer"), token: server.Token(ActorRole.Representative, organisations: ["kenya"]));
        var secretariat = await server.DataAsync(Operation.Read("Viewer"), token: server.Token(ActorRole.Secretariat, roundtables: ["rt-4"]));

        Assert.Equal(JsonValueKind.Null, nobody.At("viewer").ValueKind);
        Assert.Equal("REPRESENTATIVE", kenya.Text("viewer.role"));
        Assert.Equal(["kenya"], kenya.At("viewer.organisations").Texts("slug"));
        Assert.Equal(["rt-4"], secretariat.At("viewer.roundtables").Texts("slug"));
    }
}
