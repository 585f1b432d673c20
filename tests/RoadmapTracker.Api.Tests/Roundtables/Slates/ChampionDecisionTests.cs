using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using RoadmapTracker.Api.Tests.Support;
using RoadmapTracker.Domain.Accounts;

namespace RoadmapTracker.Api.Tests.Roundtables.Slates;

public sealed class ChampionDecisionTests(RoadmapServer server) : IClassFixture<RoadmapServer>
{
    private const string Decision = """
        decidedAt from reason size candidateCount departsFromProposal
        weights { experience engagement geographicDiversity stakeholderDiversity }
        organisations { isChosen isProposed kind regionalGroup organisation { slug } membership { role from reason offer { status } } }
        chosenScore { total criteria { criterion score } }
        proposedScore { total }
        """;

    private readonly string _office = server.Token(ActorRole.Office);

    [Fact]
    public async Task Decision_that_departs_from_the_proposal_is_recorded_with_its_reason_and_leads_to_memberships()
    {
        var kenya = await server.OfferAsync(_office, "kenya", new { roundtable = "rt-4" });
        var france = await server.OfferAsync(_office, "france", new { recommendation = "4" });
        await server.DoAsync(_office, "beginOfferReview", france.Next());
        var mexico = await server.OfferAsync(_office, "mexico", new { roundtable = "rt-4" });
        foreach (var (organisation, experience) in new[] { ("kenya", 0.5), ("france", 1), ("mexico", 0.9) })
            await server.AssessAsync(_office, "rt-4", organisation, experience, null);
        var proposal = await server.SlatesAsync(_office, new { roundtable = "rt-4", size = 2, take = 1 });
        Assert.Equal(["france", "mexico"], proposal.At("slates.0.members").Texts("candidate.organisation.slug"));

        var decision = await server.DoAsync(
            _office, "decideChampions", Input(proposal, "rt-4", 2, ["kenya", "france", "unesco"], "UNESCO knows the field, and Africa has to be heard."), Decision);

        Assert.True(decision.At("departsFromProposal").GetBoolean());
        Assert.Equal((3, 2, 0.25), (decision.Number("candidateCount"), decision.Number("size"), decision.At("weights.engagement").GetDouble()));
        var organisations = decision.At("organisations");
        Assert.Equal(["kenya", "france", "unesco", "mexico"], organisations.Texts("organisation.slug"));
        Assert.Equal([true, true, true, false], organisations.EnumerateArray().Select(part => part.At("isChosen").GetBoolean()));
        Assert.Equal([false, true, false, true], organisations.EnumerateArray().Select(part => part.At("isProposed").GetBoolean()));
        Assert.Equal("ACCEPTED", organisations[0].Text("membership.offer.status"));
        Assert.Equal("ACCEPTED", organisations[1].Text("membership.offer.status"));
        Assert.Equal(JsonValueKind.Null, organisations[2].At("membership.offer").ValueKind);
        Assert.Equal(0.5, decision.At("chosenScore.criteria.0.score").GetDouble());
        Assert.Equal(proposal.At("slates.0.score.total").GetDouble(), decision.At("proposedScore.total").GetDouble());

        var seen = await server.DataAsync(
            $$"""
            query ($decision: ID!, $kenya: ID!, $mexico: ID!) {
              roundtable(slug: "rt-4") {
                champions(asOf: "2021-01-01") { organisation { slug } reason }
                championDecisions { totalCount nodes { id {{Decision}} } }
              }
              node(id: $decision) { id }
              kenya: node(id: $kenya) { ... on VolunteerOffer { status membership { role roundtable { slug } } } }
              mexico: node(id: $mexico) { ... on VolunteerOffer { status } }
            }
            """,
            new { decision = decision.Text("id"), kenya = kenya.Text("id"), mexico = mexico.Text("id") });
        Assert.Equal(["france", "kenya", "unesco"], seen.At("roundtable.champions").Texts("organisation.slug").Order(StringComparer.Ordinal));
        Assert.Equal("UNESCO knows the field, and Africa has to be heard.", seen.Text("roundtable.championDecisions.nodes.0.reason"));
        Assert.Equal(4, seen.At("roundtable.championDecisions.nodes.0.organisations").GetArrayLength());
        Assert.Equal(JsonValueKind.Null, seen.At("roundtable.championDecisions.nodes.0.chosenScore").ValueKind);
        Assert.Equal(JsonValueKind.Null, seen.At("roundtable.championDecisions.nodes.0.proposedScore").ValueKind);
        Assert.Equal(decision.Text("id"), seen.Text("node.id"));
        Assert.Equal(("ACCEPTED", "CHAMPION", "SUBMITTED"), (seen.Text("kenya.status"), seen.Text("kenya.membership.role"), seen.Text("mexico.status")));

        var trail = await server.DataAsync("query ($subject: ID!) { auditTrail(where: { subject: $subject }) { nodes { action } } }", new { subject = decision.Text("id") }, _office);
        Assert.Equal(["decideChampions"], trail.At("auditTrail.nodes").Texts("action"));
    }

    [Fact]
    public async Task Decision_for_the_proposal_keeps_the_champions_there_are()
    {
        await server.OfferAsync(_office, "norway", new { roundtable = "rt-2" });
        await server.OfferAsync(_office, "oman", new { roundtable = "rt-2" });
        var membership = await server.DoAsync(_office, "appointRoundtableMember", new { roundtable = "rt-2", organisation = "oman", role = "CHAMPION", from = "2020-05-01" });
        var proposal = await server.SlatesAsync(_office, new { roundtable = "rt-2", size = 2 });

        var decision = await server.DoAsync(
            _office, "decideChampions", Input(proposal, "rt-2", 2, ["norway", "oman"], "As proposed."), "departsFromProposal organisations { membership { id } }");

        Assert.False(decision.At("departsFromProposal").GetBoolean());
        Assert.Equal(membership.Text("id"), decision.Text("organisations.1.membership.id"));
        var champions = await server.DataAsync("""{ roundtable(slug: "rt-2") { champions { organisation { slug } } } }""");
        Assert.Equal(["norway", "oman"], champions.At("roundtable.champions").Texts("organisation.slug").Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Decision_that_is_sent_again_under_its_key_is_made_once()
    {
        var proposal = await server.SlatesAsync(_office, new { roundtable = "rt-1c-1d", size = 2 });
        var input = Input(proposal, "rt-1c-1d", 2, ["tonga"], "Nobody else came forward.");
        using var client = server.CreateClient();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", _office);
        client.DefaultRequestHeaders.Add("Idempotency-Key", "tonga");
        List<string> answers = [];
        for (var i = 0; i < 2; i++)
        {
            using var response = await client.PostAsJsonAsync(
                "/graphql",
                new
                {
                    query = "mutation ($input: DecideChampionsInput!) { decideChampions(input: $input) { championDecision { id organisations { membership { id } } } errors { __typename } } }",
                    variables = new { input },
                },
                TestContext.Current.CancellationToken);
            answers.Add(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        }

        Assert.Equal(answers[0], answers[1]);
        var seen = await server.DataAsync("""{ roundtable(slug: "rt-1c-1d") { champions { organisation { slug } } championDecisions { totalCount nodes { departsFromProposal } } } }""");
        Assert.Equal(["tonga"], seen.At("roundtable.champions").Texts("organisation.slug"));
        Assert.Equal(1, seen.Number("roundtable.championDecisions.totalCount"));
        Assert.True(seen.At("roundtable.championDecisions.nodes.0.departsFromProposal").GetBoolean());
    }

    [Fact]
    public async Task Decision_on_a_proposal_that_no_longer_holds_is_refused_and_changes_nothing()
    {
        await server.OfferAsync(_office, "malta", new { roundtable = "rt-3c" });
        await server.OfferAsync(_office, "samoa", new { roundtable = "rt-3c" });
        var proposal = await server.SlatesAsync(_office, new { roundtable = "rt-3c", size = 2 });
        var input = Input(proposal, "rt-3c", 2, ["malta", "samoa"], "Seen too early.");
        await server.AssessAsync(_office, "rt-3c", "malta", 0.3, 0.4);

        var stale = await server.RefusedAsync(_office, "decideChampions", input);
        var others = await server.RefusedAsync(_office, "decideChampions", Input(proposal, "rt-3c", 3, ["malta"], "Another size."));

        Assert.Equal(("BAD_REQUEST", "proposal"), (stale.Text("code"), stale.At("field").EnumerateArray().Last().GetString()));
        Assert.Equal("BAD_REQUEST", others.Text("code"));
        var seen = await server.DataAsync("""{ roundtable(slug: "rt-3c") { champions { id } championDecisions { totalCount } } volunteerOffers(where: { organisation: "malta" }) { nodes { status } } }""");
        Assert.Equal(0, seen.At("roundtable.champions").GetArrayLength());
        Assert.Equal(0, seen.Number("roundtable.championDecisions.totalCount"));
        Assert.Equal(["SUBMITTED"], seen.At("volunteerOffers.nodes").Texts("status"));
    }

    [Fact]
    public async Task Only_the_office_judges_and_decides()
    {
        var secretariat = server.Token(ActorRole.Secretariat, roundtables: ["rt-1b"]);
        var kenya = server.Token(ActorRole.Representative, organisations: ["kenya"]);
        var proposal = await server.SlatesAsync(_office, new { roundtable = "rt-1b", size = 2 });
        foreach (var token in new[] { secretariat, kenya })
        {
            var judged = await server.RefusedAsync(token, "assessCandidate", new { roundtable = "rt-1b", organisation = "kenya" });
            var decided = await server.RefusedAsync(token, "decideChampions", Input(proposal, "rt-1b", 2, ["kenya"], "Myself."));
            Assert.Equal(("FORBIDDEN", "FORBIDDEN"), (judged.Text("code"), decided.Text("code")));
        }
    }

    [Theory]
    [InlineData(1.01, "Known.", "score")]
    [InlineData(-0.01, "Known.", "score")]
    [InlineData(0.123, "Known.", "score")]
    [InlineData(0.5, " ", "reason")]
    public async Task Score_out_of_range_or_without_reason_is_refused(double score, string reason, string field)
    {
        var error = await server.RefusedAsync(_office, "assessCandidate", new { roundtable = "rt-1b", organisation = "kenya", experience = new { score, reason } });

        Assert.Equal(("BAD_REQUEST", field), (error.Text("code"), error.At("field").EnumerateArray().Last().GetString()));
    }

    [Fact]
    public async Task Choice_that_cannot_be_one_is_refused()
    {
        var proposal = await server.SlatesAsync(_office, new { roundtable = "rt-5a-5b", size = 2 });

        foreach (var (organisations, reason) in new[] { (Array.Empty<string>(), "Nobody."), (["kenya", "kenya"], "Twice."), (["kenya"], " "), (["nowhere"], "Unknown.") })
        {
            var error = await server.RefusedAsync(_office, "decideChampions", Input(proposal, "rt-5a-5b", 2, organisations, reason));
            Assert.Equal(reason == "Unknown." ? "NOT_FOUND" : "BAD_REQUEST", error.Text("code"));
        }

        var seen = await server.DataAsync("""{ roundtable(slug: "rt-5a-5b") { champions(asOf: "2021-01-01") { id } championDecisions { totalCount } } }""");
        Assert.Equal((3, 0), (seen.At("roundtable.champions").GetArrayLength(), seen.Number("roundtable.championDecisions.totalCount")));
    }

    private static object Input(JsonElement proposal, string roundtable, int size, string[] organisations, string reason) =>
        new { roundtable, organisations, from = "2020-06-01", reason, size, proposal = proposal.Text("fingerprint") };
}
