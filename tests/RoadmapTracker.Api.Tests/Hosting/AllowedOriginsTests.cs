using System.Net;
using System.Net.Http.Json;
using System.Net.WebSockets;
using RoadmapTracker.Api.Tests.Support;

namespace RoadmapTracker.Api.Tests.Hosting;

public sealed class AllowedOriginsTests : IClassFixture<AllowedOriginsTests.Server>
{
    private const string Listed = "https://dashboard.example.org";
    private readonly ConfiguredServer _server;

    public AllowedOriginsTests(Server server) => _server = server.Service;

    [Fact]
    public async Task Listed_origin_may_ask_and_its_preflight_is_kept()
    {
        using var preflight = await PreflightAsync(_server, Listed);

        Assert.Equal(HttpStatusCode.NoContent, preflight.StatusCode);
        Assert.Equal([Listed], preflight.Headers.GetValues("Access-Control-Allow-Origin"));
        Assert.Equal(["7200"], preflight.Headers.GetValues("Access-Control-Max-Age"));
        Assert.Contains("authorization", string.Concat(preflight.Headers.GetValues("Access-Control-Allow-Headers")), StringComparison.OrdinalIgnoreCase);
        Assert.False(preflight.Headers.Contains("Access-Control-Allow-Credentials"));
        using var answer = await AskAsync(_server, Listed, token: null);
        Assert.Equal([Listed], answer.Headers.GetValues("Access-Control-Allow-Origin"));
        Assert.Contains("Origin", answer.Headers.Vary);
    }

    [Fact]
    public async Task Listed_origin_may_read_why_its_token_was_refused()
    {
        using var answer = await AskAsync(_server, Listed, token: "x.y.z");

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Equal([Listed], answer.Headers.GetValues("Access-Control-Allow-Origin"));
    }

    [Theory]
    [InlineData("https://attacker.example")]
    [InlineData("https://dashboard.example.org.attacker.example")]
    [InlineData("http://dashboard.example.org")]
    [InlineData("https://dashboard.example.org:8443")]
    [InlineData("null")]
    public async Task Other_origins_may_not(string origin)
    {
        using var preflight = await PreflightAsync(_server, origin);
        using var answer = await AskAsync(_server, origin, token: null);

        Assert.False(preflight.Headers.Contains("Access-Control-Allow-Origin"));
        Assert.False(answer.Headers.Contains("Access-Control-Allow-Origin"));
    }

    [Fact]
    public async Task No_origin_may_where_none_is_listed()
    {
        await using var server = new ConfiguredServer();

        using var preflight = await PreflightAsync(server, Listed);

        Assert.False(preflight.Headers.Contains("Access-Control-Allow-Origin"));
    }

    [Theory]
    [InlineData(Listed, true)]
    [InlineData("https://attacker.example", false)]
    public async Task Socket_opens_for_a_listed_origin_only(string origin, bool opens)
    {
        using var socket = new ClientWebSocket();
        socket.Options.AddSubProtocol("graphql-transport-ws");
        socket.Options.SetRequestHeader("Origin", origin);

        var failure = await Record.ExceptionAsync(() => socket.ConnectAsync(
            new UriBuilder(_server.Address) { Scheme = "ws", Path = "/graphql" }.Uri, TestContext.Current.CancellationToken));

        Assert.Equal(opens, failure is null);
    }

    private static async Task<HttpResponseMessage> PreflightAsync(ConfiguredServer server, string origin)
    {
        using var client = server.CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Options, "/graphql");
        request.Headers.TryAddWithoutValidation("Origin", origin);
        request.Headers.Add("Access-Control-Request-Method", "POST");
        request.Headers.Add("Access-Control-Request-Headers", "authorization,content-type");
        return await client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private static async Task<HttpResponseMessage> AskAsync(ConfiguredServer server, string origin, string? token)
    {
        using var client = server.CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(new { query = "{ __typename }" }) };
        request.Headers.TryAddWithoutValidation("Origin", origin);
        if (token is not null) request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {token}");
        return await client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    public sealed class Server : IAsyncDisposable
    {
        public ConfiguredServer Service { get; } = new(("Cors:Origins:0", Listed));

        public ValueTask DisposeAsync() => Service.DisposeAsync();
    }
}
