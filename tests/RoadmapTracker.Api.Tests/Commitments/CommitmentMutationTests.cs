using System.Text.Json;
using RoadmapTracker.Api.Tests.Support;
using RoadmapTracker.Domain.Accounts;

namespace RoadmapTracker.Api.Tests.Commitments;

public sealed class CommitmentMutationTests(RoadmapServer server) : IClassFixture<RoadmapServer>
{
    private readonly string _kenya = server.Token(ActorRole.Representative, organisations: ["kenya"]);

    [Fact]
    public async Task Amending_changes_what_is_given_and_keeps_the_rest()
    {
        var commitment = await OpenAsync();

        commitment = await server.DoAsync(
            _kenya,
            "amendCommitment",
            commitment.Next(("title", "Another title"), ("partners", new[] { "itu" }), ("recommendations", new[] { "1B", "1A" }), ("dueOn", null)),
            "title dueOn startsOn partners { slug } organisations { role organisation { slug } } recommendations { code } roundtable { slug }");

        Assert.Equal("Another title", commitment.Text("title"));
        Assert.Equal(JsonValueKind.Null, commitment.At("dueOn").ValueKind);
        Assert.Equal("2021-01-01", commitment.Text("startsOn"));
        Assert.Equal(["kenya", "itu"], commitment.At("organisations").Texts("organisation.slug"));
        Assert.Equal(["LEAD", "PARTNER"], commitment.At("organisations").Texts("role"));
        Assert.Equal(["1B", "1A"], commitment.At("recommendations").Texts("code"));
        Assert.Equal("rt-1a", commitment.Text("roundtable.slug"));
    }

    [Fact]
    public async Task Closing_and_reopening_follow_each_other_with_reasons()
    {
        var commitment = await OpenAsync();

        commitment = await server.DoAsync(_kenya, "closeCommitment", commitment.Next(("reason", "Done.")), "status reason");
        Assert.Equal("CLOSED", commitment.Text("status"));
        commitment = await server.DoAsync(_kenya, "reopenCommitment", commitment.Next(("reason", "Not quite.")), "status reason");

        Assert.Equal("OPEN", commitment.Text("status"));
        Assert.Equal("Not quite.", commitment.Text("reason"));
    }

    [Fact]
    public async Task Commitment_is_found_along_every_edge()
    {
        var commitment = await OpenAsync();

        var data = await server.DataAsync(
            """
            {
              commitments(first: 100, where: { organisation: "kenya", recommendation: "1A", roundtable: "rt-1a", statuses: [OPEN] }) { nodes { id } }
              organisation(slug: "kenya") { commitments(first: 100, role: LEAD) { nodes { id } } helped: commitments(role: PARTNER) { totalCount } }
              recommendation(code: "1A") { commitments(first: 100) { totalCount nodes { id } } }
              roundtable(slug: "rt-1a") { commitments(first: 100) { nodes { id } } }
              search(text: "terrestrial", kinds: [COMMITMENT]) { nodes { subject { ... on Commitment { title } } } }
            }
            """);

        foreach (var edge in new[] { "commitments", "organisation.commitments", "recommendation.commitments", "roundtable.commitments" })
            Assert.Contains(commitment.Text("id"), data.At(edge + ".nodes").Texts("id"));
        Assert.Equal(0, data.Number("organisation.helped.totalCount"));
        Assert.Equal("Terrestrial links", data.Text("search.nodes.0.subject.title"));
    }

    private Task<JsonElement> OpenAsync() => server.DoAsync(_kenya, "openCommitment", new
    {
        title = "Terrestrial links",
        origin = "PLEDGE",
        leads = new[] { "kenya" },
        recommendations = new[] { "1A", "1C" },
        roundtable = "rt-1a",
        successCriteria = "Every county is linked.",
        startsOn = "2021-01-01",
        dueOn = "2024-12-31",
        interval = "YEARLY",
    });
}
