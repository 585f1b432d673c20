using System.Diagnostics;
using System.Text.Json;
using RoadmapTracker.Api.Tests.Support;
using RoadmapTracker.Domain.Accounts;

namespace RoadmapTracker.Api.Tests.Roundtables.Slates;

public sealed class ChampionSlateTests(RoadmapServer server) : IClassFixture<RoadmapServer>
{
    /// <summary>The operations that are tested here.</summary>
    public static IReadOnlyList<string> Operations { get; } = ["ChampionSlates"];

    private readonly string _office = server.Token(ActorRole.Office);

    [Fact]
    public async Task Slates_are_ranked_scored_and_explained_in_words_and_numbers()
    {
        var subject = new { roundtable = "rt-4" };
        foreach (var organisation in new[] { "uganda", "kenya", "germany", "itu" }) await server.OfferAsync(_office, organisation, subject);
        await server.AssessAsync(_office, "rt-4", "uganda", 0.8, 1);
        await server.AssessAsync(_office, "rt-4", "kenya", 0.9, null);
        await server.AssessAsync(_office, "rt-4", "itu", 0.1, 0.1);
        await server.AssessAsync(_office, "rt-4", "itu", 1, 0.5);

        var proposal = await server.SlatesAsync(_office, new { roundtable = "rt-4", size = 3, weights = new { experience = 2, engagement = 2, geographicDiversity = 2, stakeholderDiversity = 2 }, take = 2 });

        Assert.Equal(["Germany", "International Telecommunication Union", "Kenya", "Uganda"], proposal.At("candidates").Texts("organisation.name"));
        Assert.Equal([1.0, 2.0], proposal.At("slates").EnumerateArray().Select(slate => slate.At("rank").GetDouble()));
        var best = proposal.At("slates")[0];
        Assert.Equal(["germany", "itu", "uganda"], best.At("members").Texts("candidate.organisation.slug"));
        Assert.Equal(
            "experience 0.6 × 0.25 + engagement 0.5 × 0.25 + geographic diversity 0.6667 × 0.25 + stakeholder diversity 0.6667 × 0.25 = 0.6083.",
            best.Text("explanation"));
        Assert.Equal(
            [
                "The members' scores come to 1.8, divided by 3: 0.6. 1 of 3 has not been scored, which counts as 0.",
                "The members' scores come to 1.5, divided by 3: 0.5. 1 of 3 has not been scored, which counts as 0.",
                "african 1, western european and others 1; 1 without a regional group, which adds none. 4 of at most 6 comparisons of one member with another find a difference: 0.6667.",
                "member state 2, un entity 1. 4 of at most 6 comparisons of one member with another find a difference: 0.6667.",
            ],
            best.At("score.criteria").Texts("explanation"));
        Assert.Equal(
            "Without Uganda: experience 0.6 → 0.5, engagement 0.5 → 0.25, geographic diversity 0.6667 → 0.5, stakeholder diversity 0.6667 → 1; total 0.6083 → 0.5625. There would be nobody of the group african.",
            best.At("members")[2].Text("without.explanation"));
        Assert.Equal("Kenya: member state, regional group african, experience 0.9, engagement with the Panel in 2019 not scored, which counts as 0.", proposal.At("candidates")[2].Text("explanation"));
        Assert.Equal(JsonValueKind.Null, proposal.At("candidates")[0].At("experience").ValueKind);
        Assert.StartsWith("The best of 4 slates of 3 that 4 candidates allow, proved", proposal.Text("explanation"), StringComparison.Ordinal);
        Assert.Equal(proposal.ToString(), (await server.SlatesAsync(_office, new { roundtable = "rt-4", size = 3, take = 2 })).ToString());
    }

    [Fact]
    public async Task Candidates_are_those_who_offer_to_lead_the_roundtable_a_recommendation_or_its_pillar()
    {
        await server.OfferAsync(_office, "ghana", new { recommendation = "3A" });
        await server.OfferAsync(_office, "chile", new { roundtable = "rt-3a-3b" });
        await server.OfferAsync(_office, "peru", new { pillar = "RESPECT" });
        await server.OfferAsync(_office, "nepal", new { recommendation = "3A" }, "PARTICIPATE");
        await server.OfferAsync(_office, "japan", new { recommendation = "1B" });
        var withdrawn = await server.OfferAsync(_office, "fiji", new { recommendation = "3B" });
        await server.DoAsync(_office, "withdrawVolunteerOffer", withdrawn.Next());
        await server.DoAsync(_office, "registerOrganisation", new { slug = "a-ministry-of-chile", name = "A Ministry of Chile", kind = "OTHER", governmentOf = "chile" });
        await server.OfferAsync(_office, "a-ministry-of-chile", new { roundtable = "rt-3a-3b" });

        var proposal = await server.SlatesAsync(_office, new { roundtable = "rt-3a-3b", size = 2, take = 20 });

        Assert.Equal(["a-ministry-of-chile", "chile", "ghana", "peru"], proposal.At("candidates").Texts("organisation.slug"));
        Assert.Equal(["LATIN_AMERICAN_AND_CARIBBEAN", "LATIN_AMERICAN_AND_CARIBBEAN", "AFRICAN", "LATIN_AMERICAN_AND_CARIBBEAN"], proposal.At("candidates").Texts("regionalGroup"));
        Assert.Equal(["ROUNDTABLE", "ROUNDTABLE", "RECOMMENDATION", "PILLAR"], proposal.At("candidates").EnumerateArray().Select(candidate => candidate.At("offers")[0].Text("kind")));
        Assert.Equal(6, proposal.At("slates").GetArrayLength());
    }

    [Fact]
    public async Task Balance_of_the_members_of_a_day_stands_beside_that_of_the_candidates_and_the_member_states()
    {
        await server.OfferAsync(_office, "brazil", new { roundtable = "rt-1a" });

        var proposal = await server.SlatesAsync(_office, new { roundtable = "rt-1a", size = 2, asOf = "2020-04-24" });

        var groups = proposal.At("regionalBalance");
        Assert.Equal([54, 54, 23, 33, 29, 0], groups.EnumerateArray().Select(group => group.Number("memberStates")));
        Assert.Equal([1, 0, 0, 0, 0, 2], groups.EnumerateArray().Select(group => group.Number("champions")));
        Assert.Equal(17, groups.EnumerateArray().Sum(group => group.Number("keyConstituents")));
        Assert.Equal([0, 0, 0, 1, 0, 0], groups.EnumerateArray().Select(group => group.Number("candidates")));
        Assert.EndsWith("33 of 193 Member States (17.1 %).", groups[3].Text("explanation"), StringComparison.Ordinal);
        Assert.Equal(3 + 17, proposal.At("kindBalance").EnumerateArray().Sum(kind => kind.Number("champions") + kind.Number("keyConstituents")));
        Assert.Equal(0, proposal.At("slates").GetArrayLength());
        Assert.Equal("1 organisations have offered to lead; a slate of 2 cannot be filled.", proposal.Text("explanation"));
        var before = await server.SlatesAsync(_office, new { roundtable = "rt-1a", size = 2, asOf = "2020-04-23" });
        Assert.Equal(0, before.At("kindBalance").EnumerateArray().Sum(kind => kind.Number("champions") + kind.Number("keyConstituents")));
    }

    [Fact]
    public async Task Proposals_are_seen_by_the_office_and_the_secretariat_of_the_roundtable_only()
    {
        var variables = new { roundtable = "rt-2", size = 2 };
        await server.SlatesAsync(server.Token(ActorRole.Secretariat, roundtables: ["rt-2"]), variables);

        Assert.Equal("UNAUTHENTICATED", await RefusalAsync(token: null));
        Assert.Equal("FORBIDDEN", await RefusalAsync(server.Token(ActorRole.Secretariat, roundtables: ["rt-3c"])));
        Assert.Equal("FORBIDDEN", await RefusalAsync(server.Token(ActorRole.Representative, organisations: ["kenya"])));

        async Task<string?> RefusalAsync(string? token) =>
            (await server.AskAsync(Operation.Read("ChampionSlates"), variables, token)).At("errors")[0].Text("extensions.code");
    }

    [Fact]
    public async Task Scores_are_seen_by_the_office_the_secretariat_and_the_organisation_itself()
    {
        var assessment = await server.AssessAsync(_office, "rt-1b", "kenya", 0.75, null);
        const string Query = """
            query ($id: ID!) {
              node(id: $id) { ... on CandidateAssessment { experience experienceReason engagement organisation { slug } roundtable { slug } } }
              roundtable(slug: "rt-1b") { candidateAssessments { totalCount nodes { id } } }
            }
            """;
        string[] may =
        [
            _office, server.Token(ActorRole.Secretariat, roundtables: ["rt-1b"]), server.Token(ActorRole.Representative, organisations: ["kenya"]),
        ];
        foreach (var token in may)
        {
            var seen = await server.DataAsync(Query, new { id = assessment.Text("id") }, token);
            Assert.Equal(0.75, seen.At("node.experience").GetDouble());
            Assert.Equal(JsonValueKind.Null, seen.At("node.engagement").ValueKind);
            Assert.Equal([assessment.Text("id")!], seen.At("roundtable.candidateAssessments.nodes").Texts("id"));
        }

        foreach (var token in new[] { null, server.Token(ActorRole.Secretariat, roundtables: ["rt-2"]), server.Token(ActorRole.Representative, organisations: ["uganda"]) })
        {
            var seen = await server.DataAsync(Query, new { id = assessment.Text("id") }, token);
            Assert.Equal(JsonValueKind.Null, seen.At("node").ValueKind);
            Assert.Equal(0, seen.Number("roundtable.candidateAssessments.totalCount"));
        }
    }

    [Theory]
    [InlineData("""{ "roundtable": "rt-2", "size": 1 }""", "BAD_REQUEST", "A slate has 2 to 8 seats.")]
    [InlineData("""{ "roundtable": "rt-2", "size": 9 }""", "BAD_REQUEST", "A slate has 2 to 8 seats.")]
    [InlineData("""{ "roundtable": "rt-2", "size": 2, "take": 21 }""", "BAD_REQUEST", "1 to 20 slates can be asked for.")]
    [InlineData("""{ "roundtable": "rt-2", "size": 2, "weights": { "experience": -1 } }""", "BAD_REQUEST", "A weight is a number from 0 to 1000 with at most three decimals.")]
    [InlineData("""{ "roundtable": "rt-9", "size": 2 }""", "NOT_FOUND", "There is no roundtable 'rt-9'.")]
    public async Task Question_without_sense_is_refused(string variables, string code, string message)
    {
        var answer = await server.AskAsync(Operation.Read("ChampionSlates"), JsonSerializer.Deserialize<JsonElement>(variables), _office);

        Assert.Equal((code, message), (answer.At("errors")[0].Text("extensions.code"), answer.At("errors")[0].Text("message")));
    }

    [Fact]
    public async Task Slates_of_eight_from_all_member_states_are_proposed_within_two_seconds()
    {
        var states = (await server.DataAsync("{ a: memberStates(first: 100) { nodes { slug } pageInfo { endCursor } } }")).At("a");
        var rest = await server.DataAsync("query ($after: String!) { memberStates(first: 100, after: $after) { nodes { slug } } }", new { after = states.Text("pageInfo.endCursor") });
        string[] slugs = [.. states.At("nodes").Texts("slug")!, .. rest.At("memberStates.nodes").Texts("slug")!];
        Assert.Equal(193, slugs.Length);
        await Task.WhenAll(slugs.Select(slug => server.OfferAsync(_office, slug, new { roundtable = "rt-3c" })));
        await server.SlatesAsync(_office, new { roundtable = "rt-3c", size = 2, take = 1 });

        var watch = Stopwatch.StartNew();
        var proposal = await server.SlatesAsync(_office, new { roundtable = "rt-3c", size = 8, take = 10 });

        TestContext.Current.SendDiagnosticMessage($"193 candidates, 8 seats, 10 slates: {watch.Elapsed.TotalMilliseconds:0} ms");
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(2));
        Assert.Equal(10, proposal.At("slates").GetArrayLength());
    }
}
