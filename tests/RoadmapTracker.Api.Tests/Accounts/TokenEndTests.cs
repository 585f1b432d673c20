using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text;

namespace RoadmapTracker.Api.Tests.Accounts;

/// <summary>No connection outlives the token it was opened with.</summary>
public sealed class TokenEndTests(AuthorityService service) : IClassFixture<AuthorityService>
{
    private const string Query = "subscription { progressSubmitted { id } }";
    private static readonly TimeSpan _life = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task Socket_is_closed_with_4403_when_its_token_ends()
    {
        using var socket = await OpenAsync();
        await SendAsync(socket, $$$"""{"type":"connection_init","payload":{"Authorization":"Bearer {{{BriefToken()}}}"}}""");
        Assert.Contains("connection_ack", await ReceiveAsync(socket), StringComparison.Ordinal);
        await SendAsync(socket, $$$"""{"id":"1","type":"subscribe","payload":{"query":"{{{Query}}}"}}""");
        var open = Stopwatch.StartNew();

        Assert.Equal("", await ReceiveAsync(socket));

        Assert.Equal((WebSocketCloseStatus)4403, socket.CloseStatus);
        Assert.InRange(open.Elapsed, TimeSpan.FromSeconds(1), _patience);
    }

    [Fact]
    public async Task Event_stream_ends_without_completion_when_its_token_ends()
    {
        using var client = service.CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(new { query = Query }) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", BriefToken());
        request.Headers.Accept.ParseAdd("text/event-stream");
        using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);

        var events = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken).WaitAsync(_patience, TestContext.Current.CancellationToken);

        Assert.DoesNotContain("event: complete", events, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Socket_is_closed_with_4403_when_its_token_is_larger_than_any()
    {
        using var socket = await OpenAsync();
        await SendAsync(socket, $$$"""{"type":"connection_init","payload":{"Authorization":"Bearer {{{new string('x', 200_000)}}}"}}""");

        Assert.Equal("", await ReceiveAsync(socket));

        Assert.Equal((WebSocketCloseStatus)4403, socket.CloseStatus);
    }

    private string BriefToken() => service.Authority.Token(token => token.Expires = DateTime.UtcNow + _life);

    private async Task<ClientWebSocket> OpenAsync()
    {
        var socket = new ClientWebSocket();
        socket.Options.AddSubProtocol("graphql-transport-ws");
        await socket.ConnectAsync(new UriBuilder(service.Address) { Scheme = "ws", Path = "/graphql" }.Uri, TestContext.Current.CancellationToken);
        return socket;
    }

    private static Task SendAsync(ClientWebSocket socket, string message)
        => socket.SendAsync(Encoding.UTF8.GetBytes(message), WebSocketMessageType.Text, endOfMessage: true, TestContext.Current.CancellationToken);

    private static async Task<string> ReceiveAsync(ClientWebSocket socket)
    {
        var buffer = new byte[1024];
        var received = await socket.ReceiveAsync(buffer, TestContext.Current.CancellationToken).WaitAsync(_patience, TestContext.Current.CancellationToken);
        return Encoding.UTF8.GetString(buffer, 0, received.Count);
    }
}
