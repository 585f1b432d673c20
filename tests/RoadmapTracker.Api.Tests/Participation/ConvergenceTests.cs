using System.Text.Json;
using RoadmapTracker.Api.Tests.Support;
using RoadmapTracker.Domain.Accounts;

namespace RoadmapTracker.Api.Tests.Participation;

/// <summary>Made-up feedback, by the operations of a dashboard.</summary>
public sealed class ConvergenceTests(RoadmapServer server) : IClassFixture<RoadmapServer>
{
    private readonly string _office = server.Token(ActorRole.Office);

    public static IReadOnlyList<string> Operations { get; } = ["DraftFeedback", "SubmitFeedback", "RecommendationConvergence"];

    [Fact]
    public async Task Voices_are_counted_by_kind_by_regional_group_and_by_theme()
    {
        foreach (var slug in new[] { "cost", "skills" }) await server.DoAsync(_office, "addTheme", new { slug, names = new { english = slug } });
        await GiveAsync("kenya", "1C", "SUPPORT", "cost");
        await GiveAsync("uganda", "1C", "SUPPORT", "cost", "skills");
        await GiveAsync("france", "1C", "DO_NOT_SUPPORT", "cost");
        await GiveAsync("itu", "1C", "SUPPORT_WITH_RESERVATIONS");
        await GiveAsync("unicef", "1C", "NO_POSITION");

        var (data, statements) = await server.CountStatementsAsync(Operation.Read("RecommendationConvergence"), new { code = "1C" });

        Assert.Equal(2, statements);
        var convergence = data.At("recommendation.convergence");
        Assert.Equal((5, 4, 2, 1, 1, 1), Counts(convergence.At("overall")));
        // Distances of the four positions: 0.5 + 0.5 + 0 + 1 + 1 + 0.5 = 3.5 of at most 4.
        Assert.Equal(0.125, convergence.At("overall.convergence").GetDouble());
        Assert.True(convergence.At("overall.hasFewPositions").GetBoolean());
        Assert.Equal(["cost", "skills"], convergence.At("byTheme").Texts("theme.slug"));
        Assert.Equal((3, 3, 2, 0, 0, 1), Counts(convergence.At("byTheme.0.overall")));
        Assert.Equal(["MEMBER_STATE"], convergence.At("byTheme.0.byStakeholderKind").Texts("kind"));
        Assert.Equal(["AFRICAN", "WESTERN_EUROPEAN_AND_OTHERS"], convergence.At("byTheme.0.byRegionalGroup").Texts("regionalGroup"));
        Assert.Equal(1, convergence.At("byTheme.0.byRegionalGroup.0.agreement.convergence").GetDouble());
        Assert.Equal(JsonValueKind.Null, convergence.At("byTheme.0.byRegionalGroup.1.agreement.convergence").ValueKind);

        var overview = (await server.DataAsync(Operation.Read("ConvergenceOverview"))).At("recommendations").EnumerateArray()
            .Single(recommendation => recommendation.Text("code") == "1C").At("convergence");
        Assert.Equal(["MEMBER_STATE", "UN_ENTITY"], overview.At("byStakeholderKind").Texts("kind"));
        Assert.Equal((2, 1, 0, 1, 1, 0), Counts(overview.At("byStakeholderKind.1.agreement")));
    }

    [Fact]
    public async Task Later_edition_counts_in_place_of_the_earlier_and_the_past_stays()
    {
        await GiveAsync("kenya", "5B", "SUPPORT");
        await GiveAsync("ghana", "5B", "SUPPORT");
        var before = await LatestAsync("5B");
        await GiveAsync("ghana", "5B", "DO_NOT_SUPPORT");

        Assert.Equal((2, 2, 1, 0, 0, 1), Counts(await OverallAsync("5B", asOf: null)));

        // What is over for five seconds may be asked for.
        await Task.Delay(TimeSpan.FromSeconds(6), TestContext.Current.CancellationToken);
        var then = await OverallAsync("5B", before);
        Assert.Equal((2, 2, 2, 0, 0, 0), Counts(then));
        Assert.Equal(1, then.At("convergence").GetDouble());
        var listed = await server.DataAsync(Operation.Read("FeedbackPage"), new { where = new { recommendation = "5B" }, asOf = before });
        Assert.Equal(["SUPPORT", "SUPPORT"], listed.At("feedback.nodes").Texts("position"));
    }

    [Fact]
    public async Task Who_has_spoken_is_not_among_those_not_heard_from()
    {
        const string Question = """
            query ($code: String!) {
              recommendation(code: $code) {
                states: notHeardFrom { totalCount }
                african: notHeardFrom(regionalGroups: [AFRICAN], first: 100) { totalCount nodes { slug } }
                members: notHeardFrom(among: ROUNDTABLE_MEMBERS, first: 100) { totalCount nodes { slug } }
                volunteers: notHeardFrom(among: VOLUNTEERS) { totalCount nodes { slug } }
              }
              two: recommendations { code notHeardFrom(first: 1) { nodes { slug } } }
            }
            """;
        var before = (await server.DataAsync(Question, new { code = "1A" })).At("recommendation");
        Assert.Equal(193, before.Number("states.totalCount"));
        Assert.Contains("uganda", before.At("members.nodes").Texts("slug"));
        Assert.Contains("itu", before.At("members.nodes").Texts("slug"));
        Assert.Equal(0, before.Number("volunteers.totalCount"));
        var peru = server.Token(ActorRole.Representative, organisations: ["peru"]);
        var offer = await server.DoAsync(peru, "draftVolunteerOffer", new
        {
            organisation = "peru",
            motivation = "To help.",
            targets = new[] { new { subject = new { recommendation = "1A" }, capacity = "LEAD" } },
            contact = new { name = "A. Person", email = "person@example.org" },
        });
        await server.DoAsync(peru, "submitVolunteerOffer", offer.Next());

        await GiveAsync("uganda", "1A", "NO_POSITION");
        await GiveAsync("egypt", "1B", "SUPPORT");

        var after = await server.DataAsync(Question, new { code = "1A" });
        Assert.Equal(192, after.Number("recommendation.states.totalCount"));
        Assert.Equal(53, after.Number("recommendation.african.totalCount"));
        Assert.Contains("egypt", after.At("recommendation.african.nodes").Texts("slug"));
        Assert.DoesNotContain("uganda", after.At("recommendation.african.nodes").Texts("slug"));
        Assert.Equal(before.Number("members.totalCount") - 1, after.Number("recommendation.members.totalCount"));
        Assert.Equal(["peru"], after.At("recommendation.volunteers.nodes").Texts("slug"));
        Assert.All(after.At("two").EnumerateArray(), recommendation => Assert.Equal(["afghanistan"], recommendation.At("notHeardFrom.nodes").Texts("slug")));
    }

    private static (int Voices, int Positions, int Support, int Reservations, int None, int Against) Counts(JsonElement agreement) => (
        agreement.Number("voices"), agreement.Number("positions"), agreement.Number("support"), agreement.Number("supportWithReservations"),
        agreement.Number("noPosition"), agreement.Number("doNotSupport"));

    private async Task GiveAsync(string organisation, string recommendation, string position, params string[] themes)
    {
        var input = new { organisation, recommendation, position, text = "Because.", themes };
        var drafted = await server.DataAsync(Operation.Read("DraftFeedback"), new { input }, _office);
        Assert.Equal("[]", drafted.At("draftFeedback.errors").ToString());
        var given = await server.DataAsync(Operation.Read("SubmitFeedback"), new { input = drafted.At("draftFeedback.feedback").Next() }, _office);
        Assert.Equal("SUBMITTED", given.Text("submitFeedback.feedback.status"));
    }

    private async Task<string> LatestAsync(string recommendation) =>
        (await server.DataAsync("query ($where: FeedbackWhere) { feedback(where: $where, first: 1) { nodes { submittedAt } } }", new { where = new { recommendation } }))
        .Text("feedback.nodes.0.submittedAt")!;

    private async Task<JsonElement> OverallAsync(string code, string? asOf) =>
        (await server.DataAsync(Operation.Read("RecommendationConvergence"), new { code, asOf })).At("recommendation.convergence.overall");
}
