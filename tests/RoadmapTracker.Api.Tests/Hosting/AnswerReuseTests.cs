using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using RoadmapTracker.Api.Tests.Support;
using RoadmapTracker.Domain.Accounts;

namespace RoadmapTracker.Api.Tests.Hosting;

/// <summary>What caches and repeated questions are given, and that a commit ends it.</summary>
public sealed class AnswerReuseTests(RoadmapServer server) : IClassFixture<RoadmapServer>
{
    private const string Query = "query Name($slug: String!) { organisation(slug: $slug) { name } }";

    private readonly string _office = server.Token(ActorRole.Office);

    [Fact]
    public async Task Public_question_is_answered_with_304_until_somebody_commits()
    {
        var organisation = await RegisterAsync("Asked For");
        using var client = server.CreateClient();
        using var first = await GetAsync(client, "asked-for", tag: null);

        using var again = await GetAsync(client, "asked-for", first.Headers.ETag);
        await CorrectAsync(organisation, "Changed Once");
        using var changed = await GetAsync(client, "asked-for", first.Headers.ETag);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.NotModified, HttpStatusCode.OK), (first.StatusCode, again.StatusCode, changed.StatusCode));
        Assert.True(first.Headers.CacheControl is { Public: true, MustRevalidate: true });
        Assert.Contains("Changed Once", await changed.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Repeated_public_question_reads_nothing_until_somebody_commits()
    {
        var name = await RegisterAsync("Read Once");
        await NameAsync("read-once");

        Assert.Equal(0, await server.StatementsOfAsync(() => NameAsync("read-once")));
        await CorrectAsync(name, "Read Twice");
        Assert.NotEqual(0, await server.StatementsOfAsync(() => NameAsync("read-once")));
    }

    [Fact]
    public async Task Reader_never_gets_an_answer_older_than_its_own_commit_under_load()
    {
        var organisation = await RegisterAsync("Under Load");
        using var stop = new CancellationTokenSource();
        var load = Enumerable.Range(0, 3).Select(_ => Task.Run(async () =>
        {
            while (!stop.IsCancellationRequested) await NameAsync("under-load");
        })).ToArray();

        for (var i = 0; i < 40; i++)
        {
            organisation = await CorrectAsync(organisation, $"Under Load {i}");
            Assert.Equal($"Under Load {i}", await NameAsync("under-load"));
        }

        await stop.CancelAsync();
        await Task.WhenAll(load);
    }

    [Fact]
    public async Task Answer_to_a_caller_who_is_signed_in_is_not_for_caches()
    {
        using var client = server.CreateClient();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", _office);

        using var response = await GetAsync(client, "uganda", tag: null);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Null(response.Headers.ETag);
        Assert.True(response.Headers.CacheControl is { Private: true, NoStore: true });
    }

    private Task<JsonElement> RegisterAsync(string name) => server.DoAsync(_office, "registerOrganisation", new { name, kind = "ACADEMIA" });

    private Task<JsonElement> CorrectAsync(JsonElement organisation, string name)
        => server.DoAsync(_office, "correctOrganisation", organisation.Next(("name", name)));

    private async Task<string?> NameAsync(string slug) => (await server.DataAsync(Query, new { slug })).Text("organisation.name");

    private static async Task<HttpResponseMessage> GetAsync(HttpClient client, string slug, EntityTagHeaderValue? tag)
    {
        var variables = Uri.EscapeDataString(JsonSerializer.Serialize(new { slug }));
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/graphql?query={Uri.EscapeDataString(Query)}&variables={variables}");
        request.Headers.Accept.ParseAdd("application/graphql-response+json");
        if (tag is not null) request.Headers.IfNoneMatch.Add(tag);
        return await client.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
