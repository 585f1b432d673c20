using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using RoadmapTracker.Api.Tests.Support;
using RoadmapTracker.Domain.Accounts;

namespace RoadmapTracker.Api.Tests;

/// <summary>A request that is sent again under its key changes nothing more.</summary>
public sealed class IdempotencyTests(RoadmapServer server) : IClassFixture<RoadmapServer>
{
    private const string Draft = """
        mutation ($input: DraftVolunteerOfferInput!) {
          draftVolunteerOffer(input: $input) { volunteerOffer { id version status motivation } errors { __typename ... on Error { code } } }
        }
        """;

    private readonly string _office = server.Token(ActorRole.Office);

    [Fact]
    public async Task Fifty_parallel_mutations_of_one_key_make_one_row_and_have_fifty_equal_answers()
    {
        // A caller who has no account yet, whose opening is a race too.
        var token = server.Token(ActorRole.Representative, organisations: ["kenya"], name: "fifty");

        var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => AskAsync(Draft, Offer("kenya"), token, "fifty")));

        Assert.Single(answers.Select(answer => answer.ToString()).Distinct());
        Assert.Equal("DRAFT", answers[0].Text("data.draftVolunteerOffer.volunteerOffer.status"));
        var offers = await server.DataAsync("""{ volunteerOffers(where: { organisation: "kenya" }) { totalCount } }""", token: token);
        Assert.Equal(1, offers.Number("volunteerOffers.totalCount"));
        var trail = await server.DataAsync("""{ auditTrail(where: { organisation: "kenya" }) { totalCount } }""", token: _office);
        Assert.Equal(1, trail.Number("auditTrail.totalCount"));
    }

    [Fact]
    public async Task Twenty_updates_of_one_version_let_one_win_and_tell_the_others_the_present_state()
    {
        var organisation = await server.DoAsync(_office, "registerOrganisation", new { name = "Twenty", slug = "twenty", kind = "OTHER" });
        const string Correct = """
            mutation ($input: CorrectOrganisationInput!) {
              correctOrganisation(input: $input) { organisation { version } errors { ... on Error { code } ... on StaleVersionError { givenVersion currentVersion currentState } } }
            }
            """;

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(i =>
            AskAsync(Correct, new { id = organisation.Text("id"), version = 1, name = $"Twenty {i}" }, _office, key: null)));

        var payloads = answers.Select(answer => answer.At("data.correctOrganisation")).ToList();
        Assert.Single(payloads, payload => payload.At("errors").GetArrayLength() == 0);
        var conflicts = payloads.Where(payload => payload.At("errors").GetArrayLength() == 1).Select(payload => payload.At("errors.0")).ToList();
        Assert.Equal(19, conflicts.Count);
        Assert.All(conflicts, error => Assert.Equal(
            ("CONFLICT", 1, 2, "REGISTERED"),
            (error.Text("code"), error.Number("givenVersion"), error.Number("currentVersion"), error.Text("currentState"))));
    }

    [Fact]
    public async Task Key_of_another_change_is_refused()
    {
        var token = server.Token(ActorRole.Representative, organisations: ["ghana"], name: "mismatch");
        var first = await AskAsync(Draft, Offer("ghana"), token, "mismatch");

        var other = await AskAsync(Draft, Offer("ghana", "Another motivation."), token, "mismatch");
        var again = await AskAsync(Draft, Offer("ghana"), token, "mismatch");

        Assert.Equal(
            ("IdempotencyKeyReusedError", "CONFLICT"),
            (other.Text("data.draftVolunteerOffer.errors.0.__typename"), other.Text("data.draftVolunteerOffer.errors.0.code")));
        Assert.Equal(first.ToString(), again.ToString());
    }

    [Fact]
    public async Task Key_is_the_callers_own()
    {
        var first = await AskAsync(Draft, Offer("nepal"), server.Token(ActorRole.Representative, organisations: ["nepal"], name: "one"), "shared");
        var second = await AskAsync(Draft, Offer("nepal"), server.Token(ActorRole.Representative, organisations: ["nepal"], name: "two"), "shared");

        Assert.NotEqual(first.Text("data.draftVolunteerOffer.volunteerOffer.id"), second.Text("data.draftVolunteerOffer.volunteerOffer.id"));
    }

    [Fact]
    public async Task Each_mutation_of_a_request_is_repeated_by_its_place()
    {
        const string Two = """
            mutation ($a: RegisterOrganisationInput!, $b: RegisterOrganisationInput!) {
              a: registerOrganisation(input: $a) { organisation { slug } errors { ... on Error { code } } }
              b: registerOrganisation(input: $b) { organisation { slug } errors { ... on Error { code } } }
            }
            """;
        object variables = new { a = new { name = "Place One", kind = "OTHER" }, b = new { name = "Place Two", kind = "OTHER" } };

        var first = await SendAsync(Two, variables, _office, "places");
        var second = await SendAsync(Two, variables, _office, "places");

        Assert.Equal(first.ToString(), second.ToString());
        Assert.Equal(("place-one", "place-two"), (second.Text("data.a.organisation.slug"), second.Text("data.b.organisation.slug")));
    }

    [Fact]
    public async Task Refused_change_may_be_corrected_under_its_key()
    {
        var token = server.Token(ActorRole.Representative, organisations: ["chad"], name: "corrects");
        var refused = await AskAsync(Draft, Offer("chad", ""), token, "corrected");
        Assert.Equal("BAD_REQUEST", refused.Text("data.draftVolunteerOffer.errors.0.code"));

        var accepted = await AskAsync(Draft, Offer("chad"), token, "corrected");

        Assert.Equal("DRAFT", accepted.Text("data.draftVolunteerOffer.volunteerOffer.status"));
    }

    [Theory]
    [InlineData("two words")]
    [InlineData("kkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkk", 4)]
    public async Task Header_that_is_no_key_is_refused(string key, int times = 1)
    {
        using var client = server.CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(new { query = "{ __typename }" }) };
        request.Headers.TryAddWithoutValidation("Idempotency-Key", string.Concat(Enumerable.Repeat(key, times)));

        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task Every_mutation_declares_that_its_key_may_be_taken()
    {
        var mutations = await server.DataAsync("{ __schema { mutationType { fields { name } } } }");
        var unions = (await server.DataAsync("{ __schema { types { name possibleTypes { name } } } }")).At("__schema.types");

        Assert.All(mutations.At("__schema.mutationType.fields").Texts("name"), mutation =>
        {
            var errors = unions.EnumerateArray().Single(type => type.Text("name")!.Equals($"{mutation}Error", StringComparison.OrdinalIgnoreCase));
            Assert.Contains("IdempotencyKeyReusedError", errors.At("possibleTypes").Texts("name"));
        });
    }

    private static object Offer(string organisation, string motivation = "To help.") => new
    {
        organisation,
        motivation,
        targets = new[] { new { subject = new { pillar = "CONNECT" }, capacity = "LEAD" } },
    };

    private Task<JsonElement> AskAsync(string query, object input, string token, string? key) => SendAsync(query, new { input }, token, key);

    private async Task<JsonElement> SendAsync(string query, object variables, string token, string? key)
    {
        using var client = server.CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(new { query, variables }) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        if (key is not null) request.Headers.Add("Idempotency-Key", key);
        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        return await response.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
    }
}
