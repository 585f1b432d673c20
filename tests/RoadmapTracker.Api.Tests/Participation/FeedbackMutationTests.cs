using System.Text.Json;
using RoadmapTracker.Api.Tests.Support;
using RoadmapTracker.Domain.Accounts;

namespace RoadmapTracker.Api.Tests.Participation;

/// <summary>Made-up feedback.</summary>
public sealed class FeedbackMutationTests(RoadmapServer server) : IClassFixture<RoadmapServer>
{
    private const string Fields = "status position text edition themes { slug } revises { id position supersededBy { id } }";

    private readonly string _office = server.Token(ActorRole.Office);

    [Fact]
    public async Task Update_changes_what_is_given_and_keeps_the_rest()
    {
        await AddThemesAsync("update-one", "update-two");
        var kenya = Token("kenya");
        var draft = await server.DoAsync(kenya, "draftFeedback", Feedback("kenya", "1A", "SUPPORT", "update-one", "update-two"), Fields);

        var updated = await server.DoAsync(kenya, "updateFeedback", draft.Next(("position", "NO_POSITION"), ("themes", new[] { "update-two" })), Fields);

        Assert.Equal(2, updated.Number("version"));
        Assert.Equal("NO_POSITION", updated.Text("position"));
        Assert.Equal("Because.", updated.Text("text"));
        Assert.Equal(["update-two"], updated.At("themes").Texts("slug"));
    }

    [Fact]
    public async Task Later_edition_links_back_and_takes_the_place_of_the_earlier()
    {
        var ghana = Token("ghana");
        var first = await GiveAsync(ghana, "ghana", "2", "SUPPORT");
        var second = await server.DoAsync(ghana, "draftFeedback", Feedback("ghana", "2", "DO_NOT_SUPPORT"), Fields);
        Assert.Equal(["SUPPORT"], (await SeenAsync("ghana")).Texts("position"));

        second = await server.DoAsync(ghana, "submitFeedback", second.Next(), Fields);

        Assert.Equal(2, second.Number("edition"));
        Assert.Equal(first.Text("id"), second.Text("revises.id"));
        Assert.Equal(second.Text("id"), second.Text("revises.supersededBy.id"));
        Assert.Equal(["DO_NOT_SUPPORT"], (await SeenAsync("ghana")).Texts("position"));
        var all = await server.DataAsync("""{ feedback(where: { organisation: "ghana", includeSuperseded: true }, orderBy: OLDEST_FIRST) { totalCount nodes { position history { nodes { fromState toState reason person } } } } }""");
        Assert.Equal(["SUPPORT", "DO_NOT_SUPPORT"], all.At("feedback.nodes").Texts("position"));
        Assert.Equal(["SUBMITTED", "SUBMITTED"], all.At("feedback.nodes.0.history.nodes").Texts("toState"));
        Assert.Equal("Superseded by a later edition.", all.Text("feedback.nodes.0.history.nodes.1.reason"));
        Assert.Equal(JsonValueKind.Null, all.At("feedback.nodes.0.history.nodes.1.person").ValueKind);
    }

    [Fact]
    public async Task Draft_is_seen_by_its_organisation_and_the_office_only_and_counts_nowhere()
    {
        var france = Token("france");
        var draft = await server.DoAsync(france, "draftFeedback", Feedback("france", "3A", "SUPPORT"), Fields);
        const string Question = """
            query ($id: ID!) {
              node(id: $id) { id }
              feedback(where: { organisation: "france" }) { totalCount nodes { id } }
              organisation(slug: "france") { feedback { totalCount nodes { id } } }
              recommendation(code: "3A") { feedback { totalCount nodes { id } } convergence { overall { voices } } }
            }
            """;

        foreach (var (token, sees) in new[] { (null, false), (Token("brazil"), false), (france, true), (_office, true) })
        {
            var seen = await server.DataAsync(Question, new { id = draft.Text("id") }, token);
            Assert.Equal(sees, seen.At("node").ValueKind == JsonValueKind.Object);
            foreach (var list in new[] { "feedback", "organisation.feedback", "recommendation.feedback" })
            {
                Assert.Equal(sees ? 1 : 0, seen.Number($"{list}.totalCount"));
                Assert.Equal(sees ? 1 : 0, seen.At($"{list}.nodes").GetArrayLength());
            }

            Assert.Equal(0, seen.Number("recommendation.convergence.overall.voices"));
        }

        Assert.Equal("NOT_FOUND", (await server.RefusedAsync(Token("brazil"), "submitFeedback", draft.Next())).Text("code"));
    }

    [Fact]
    public async Task Second_draft_is_refused_and_says_which_one_there_is()
    {
        var japan = Token("japan");
        var draft = await server.DoAsync(japan, "draftFeedback", Feedback("japan", "1B", "SUPPORT"));

        var error = await server.RefusedAsync(_office, "draftFeedback", Feedback("japan", "1B", "NO_POSITION"));

        Assert.Equal("CONFLICT", error.Text("code"));
        Assert.Contains(draft.Text("id")!, error.Text("message"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_learns_of_a_foreign_draft_by_trying()
    {
        await server.DoAsync(Token("chile"), "draftFeedback", Feedback("chile", "1B", "SUPPORT"));

        Assert.Equal("FORBIDDEN", (await server.RefusedAsync(Token("brazil"), "draftFeedback", Feedback("chile", "1B", "SUPPORT"))).Text("code"));
    }

    [Fact]
    public async Task Theme_is_kept_by_the_office_in_any_of_six_languages()
    {
        var input = new { slug = "gender", names = new { english = "Gender", french = "Genre", arabic = "النوع الاجتماعي" } };
        Assert.Equal("FORBIDDEN", (await server.RefusedAsync(Token("kenya"), "addTheme", input)).Text("code"));
        var theme = await server.DoAsync(_office, "addTheme", input);
        Assert.Equal("CONFLICT", (await server.RefusedAsync(_office, "addTheme", input)).Text("code"));
        await server.DoAsync(_office, "renameTheme", theme.Next(("names", new { english = "Gender equality", french = "Égalité" })));

        var seen = await server.DataAsync("""{ theme(slug: "gender") { version en: name fr: name(language: "fr") ar: name(language: "ar") } }""");

        Assert.Equal(2, seen.Number("theme.version"));
        Assert.Equal("Gender equality", seen.Text("theme.en"));
        Assert.Equal("Égalité", seen.Text("theme.fr"));
        Assert.Equal("Gender equality", seen.Text("theme.ar"));
    }

    [Fact]
    public async Task Unknown_theme_is_refused_with_its_place()
    {
        var error = await server.RefusedAsync(Token("kenya"), "draftFeedback", Feedback("kenya", "5A", "SUPPORT", "nowhere"));

        Assert.Equal("NOT_FOUND", error.Text("code"));
        Assert.Equal("""["input","themes","0"]""", error.At("field").ToString());
    }

    private static object Feedback(string organisation, string recommendation, string position, params string[] themes) =>
        new { organisation, recommendation, position, text = "Because.", themes };

    private string Token(string organisation) => server.Token(ActorRole.Representative, organisations: [organisation], name: organisation);

    private async Task<JsonElement> GiveAsync(string token, string organisation, string recommendation, string position) =>
        await server.DoAsync(token, "submitFeedback", (await server.DoAsync(token, "draftFeedback", Feedback(organisation, recommendation, position))).Next(), Fields);

    private async Task<JsonElement> SeenAsync(string organisation) =>
        (await server.DataAsync("query ($slug: String!) { feedback(where: { organisation: $slug }) { nodes { position } } }", new { slug = organisation })).At("feedback.nodes");

    private async Task AddThemesAsync(params string[] slugs)
    {
        foreach (var slug in slugs) await server.DoAsync(_office, "addTheme", new { slug, names = new { english = slug } });
    }
}
