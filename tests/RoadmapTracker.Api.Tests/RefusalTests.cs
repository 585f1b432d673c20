using System.Net;
using System.Text;
using System.Text.Json;
using RoadmapTracker.Api.Tests.Support;
using RoadmapTracker.Domain.Accounts;

namespace RoadmapTracker.Api.Tests;

/// <summary>What is refused says why, and changes nothing.</summary>
public sealed class RefusalTests : IClassFixture<RoadmapServer>, IAsyncLifetime
{
    private const string Errors = "errors { __typename ... on Error { code message field } }";

    private readonly RoadmapServer _server;
    private readonly string _kenya;
    private readonly string _office;
    private string _before = "";

    public RefusalTests(RoadmapServer server)
    {
        _server = server;
        _kenya = server.Token(ActorRole.Representative, organisations: ["kenya"]);
        _office = server.Token(ActorRole.Office);
    }

    public async ValueTask InitializeAsync() => _before = await StateAsync();

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Change_is_refused_when_there_is_no_token()
    {
        var answer = await _server.AskAsync(
            "mutation ($input: DraftVolunteerOfferInput!) { draftVolunteerOffer(input: $input) { clientMutationId } }", new { input = Offer("kenya") });

        var error = Assert.Single(answer.At("errors").EnumerateArray());
        Assert.Equal("UNAUTHENTICATED", error.Text("extensions.code"));
        Assert.StartsWith("Sign in", error.Text("message"), StringComparison.Ordinal);
        Assert.Equal(JsonValueKind.Null, answer.At("data").ValueKind);
        Assert.Equal(_before, await StateAsync());
    }

    [Fact]
    public async Task Change_is_refused_when_the_organisation_is_foreign() =>
        await RefusedAsync("ForbiddenError", "FORBIDDEN", ["input", "organisation"], _kenya, "draftVolunteerOffer", Offer("uganda"));

    [Fact]
    public async Task Change_is_refused_when_the_role_is_wrong() =>
        await RefusedAsync(
            "ForbiddenError", "FORBIDDEN", null, _kenya, "appointRoundtableMember",
            new { roundtable = "rt-1a", organisation = "kenya", role = "CHAMPION", from = "2021-01-01" });

    [Fact]
    public async Task Change_is_refused_when_a_code_is_unknown() =>
        await RefusedAsync(
            "NotFoundError", "NOT_FOUND", ["input", "targets", "0", "subject", "recommendation"], _kenya, "draftVolunteerOffer",
            Offer("kenya", new { recommendation = "9Z" }));

    [Fact]
    public async Task Change_is_refused_when_a_text_is_too_long() =>
        await RefusedAsync(
            "InvalidInputError", "BAD_REQUEST", ["input", "motivation"], _kenya, "draftVolunteerOffer",
            Offer("kenya", motivation: new string('x', 4001)));

    [Fact]
    public async Task Change_is_refused_when_a_date_is_before_the_projects_time() =>
        await RefusedAsync(
            "InvalidInputError", "BAD_REQUEST", ["input", "date"], _kenya, "draftProgress",
            new { organisation = "kenya", date = "2018-07-11", narrative = "Too early.", recommendations = new[] { "1A" } });

    [Fact]
    public async Task Change_is_refused_when_the_version_is_stale()
    {
        var id = await RegisterAsync("stale-version");
        _before = await StateAsync();

        var error = await RefusedAsync(
            "StaleVersionError", "CONFLICT", ["input", "version"], _office, "correctOrganisation", new { id, version = 2, name = "Other" },
            "... on StaleVersionError { givenVersion currentVersion }");

        Assert.Equal(2, error.Number("givenVersion"));
        Assert.Equal(1, error.Number("currentVersion"));
    }

    [Fact]
    public async Task Change_is_refused_when_the_transition_is_illegal()
    {
        var drafted = await _server.DataAsync(
            "mutation ($input: DraftVolunteerOfferInput!) { draftVolunteerOffer(input: $input) { volunteerOffer { id } } }",
            new { input = Offer("kenya") },
            _kenya);
        _before = await StateAsync();

        var error = await RefusedAsync(
            "IllegalTransitionError", "CONFLICT", null, _office, "beginOfferReview",
            new { id = drafted.Text("draftVolunteerOffer.volunteerOffer.id"), version = 1 },
            "... on IllegalTransitionError { current attempted allowed }");

        Assert.Equal("DRAFT", error.Text("current"));
        Assert.Equal("UNDER_REVIEW", error.Text("attempted"));
        Assert.Equal(["SUBMITTED", "WITHDRAWN"], error.At("allowed").EnumerateArray().Select(state => state.GetString()!));
    }

    [Fact]
    public async Task Change_is_refused_when_a_public_name_is_taken() =>
        await RefusedAsync(
            "AlreadyExistsError", "CONFLICT", ["input", "slug"], _kenya, "registerOrganisation", new { name = "Kenya", kind = "CIVIL_SOCIETY" });

    [Fact]
    public async Task Draft_of_another_organisation_is_as_unknown_as_one_that_never_was()
    {
        var drafted = await _server.DataAsync(
            "mutation ($input: DraftVolunteerOfferInput!) { draftVolunteerOffer(input: $input) { volunteerOffer { id } } }",
            new { input = Offer("kenya") },
            _kenya);
        _before = await StateAsync();

        await RefusedAsync(
            "NotFoundError", "NOT_FOUND", ["input", "id"], _server.Token(ActorRole.Representative, organisations: ["uganda"]), "submitVolunteerOffer",
            new { id = drafted.Text("draftVolunteerOffer.volunteerOffer.id"), version = 1 });
    }

    [Theory]
    [InlineData("""{"query":""", HttpStatusCode.BadRequest, "BAD_REQUEST")]
    [InlineData("""{"query":"{ recommendations { code }"}""", HttpStatusCode.BadRequest, "BAD_REQUEST")]
    [InlineData("""{"query":"{ recommendations { cod } }"}""", HttpStatusCode.BadRequest, "VALIDATION_FAILED")]
    [InlineData("""{"query":"mutation { dropEverything }"}""", HttpStatusCode.BadRequest, "VALIDATION_FAILED")]
    [InlineData("""{"query":"mutation { draftVolunteerOffer(input: { organisation: \"kenya\", nonsense: 1 }) { clientMutationId } }"}""", HttpStatusCode.BadRequest, "VALIDATION_FAILED")]
    [InlineData("""{"query":"query ($first: Int) { memberStates(first: $first) { totalCount } }","variables":{"first":"many"}}""", HttpStatusCode.BadRequest, "BAD_REQUEST")]
    public async Task Request_is_refused_before_anything_runs_when_it_is_not_understood(string body, HttpStatusCode status, string code)
    {
        using var client = _server.CreateClient();
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        client.DefaultRequestHeaders.Accept.ParseAdd("application/graphql-response+json");

        using var response = await client.PostAsync(new Uri("/graphql", UriKind.Relative), content, TestContext.Current.CancellationToken);

        Assert.Equal(status, response.StatusCode);
        var answer = JsonDocument.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).RootElement;
        Assert.Equal(code, answer.Text("errors.0.extensions.code"));
        Assert.False(answer.TryGetProperty("data", out _));
        Assert.Equal(_before, await StateAsync());
    }

    [Theory]
    [InlineData("""{ progressRecords(where: { area: "nowhere" }) { totalCount } }""", "NOT_FOUND")]
    [InlineData("""{ memberStates(first: 101) { nodes { slug } } }""", "BAD_REQUEST")]
    [InlineData("""{ memberStates(after: "x") { nodes { slug } } }""", "BAD_REQUEST")]
    public async Task Question_is_refused_with_its_code_when_it_has_no_answer(string query, string code)
    {
        var answer = await _server.AskAsync(query);

        Assert.Equal(code, answer.Text("errors.0.extensions.code"));
    }

    private static object Offer(string organisation, object? subject = null, string motivation = "To help.") => new
    {
        organisation,
        motivation,
        targets = new[] { new { subject = subject ?? new { pillar = "CONNECT" }, capacity = "LEAD" } },
    };

    private async Task<JsonElement> RefusedAsync(
        string type, string code, string[]? field, string? token, string mutation, object input, string more = "")
    {
        var inputType = $"{char.ToUpperInvariant(mutation[0])}{mutation[1..]}Input";
        var payload = (await _server.DataAsync(
            $"mutation ($input: {inputType}!) {{ {mutation}(input: $input) {{ clientMutationId {Errors[..^1]} {more} }} }} }}", new { input }, token)).At(mutation);

        var error = Assert.Single(payload.At("errors").EnumerateArray());
        Assert.Equal(type, error.Text("__typename"));
        Assert.Equal(code, error.Text("code"));
        Assert.NotEmpty(error.Text("message")!);
        Assert.Equal(
            field is null ? "" : string.Join('/', field),
            error.At("field").ValueKind == JsonValueKind.Null ? "" : string.Join('/', error.At("field").EnumerateArray()));
        Assert.Equal(_before, await StateAsync());
        return error;
    }

    private async Task<string> RegisterAsync(string slug)
    {
        var data = await _server.DataAsync(
            "mutation ($input: RegisterOrganisationInput!) { registerOrganisation(input: $input) { organisation { id } errors { __typename } } }",
            new { input = new { name = slug, slug, kind = "CIVIL_SOCIETY" } },
            _office);
        return data.Text("registerOrganisation.organisation.id")!;
    }

    // What the Office sees is all there is.
    private async Task<string> StateAsync()
    {
        var data = await _server.DataAsync(
            """
            {
              organisations(first: 1) { totalCount }
              volunteerOffers(first: 100) { totalCount nodes { id version status } }
              commitments(first: 100) { totalCount nodes { id version status } }
              progressRecords(first: 100) { totalCount nodes { id version state } }
              roundtables { memberships(first: 100) { totalCount nodes { id version } } }
            }
            """,
            token: _office);
        return data.ToString();
    }
}
