using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using RoadmapTracker.Api.Tests.Support;

namespace RoadmapTracker.Api.Tests.Hosting;

/// <summary>The end of the process by the signal of an orchestrator.</summary>
public sealed class DrainTests
{
    private const string Subscription = "subscription { roundtableChanged { role } }";

    private static readonly TimeSpan _limit = TimeSpan.FromSeconds(10);

    [Fact]
    public async Task Everything_is_served_during_the_notice_but_readiness_says_503()
    {
        using var folder = new ServiceProcess();
        await using var service = await RunningService.StartAsync(folder, ("Drain__NoticeSeconds", "3"));

        await service.TerminateAsync();
        await service.UntilAsync(HttpStatusCode.ServiceUnavailable);
        using var live = await service.Client.GetAsync(new Uri("/health/live", UriKind.Relative), TestContext.Current.CancellationToken);
        var answer = await service.AskAsync("{ recommendations { code } }");

        Assert.Equal((HttpStatusCode.OK, true), (live.StatusCode, live.Headers.ConnectionClose == true));
        Assert.Equal(11, answer.At("data.recommendations").GetArrayLength());
        Assert.Equal(0, await service.ExitAsync(_limit));
    }

    [Fact]
    public async Task Sockets_are_closed_with_1001_and_streams_end()
    {
        using var folder = new ServiceProcess();
        await using var service = await RunningService.StartAsync(folder);
        using var socket = await OpenSocketAsync(service.Address);
        using var stream = await OpenStreamAsync(service.Client);
        await using var events = await stream.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken);

        await service.TerminateAsync();

        Assert.Equal(WebSocketCloseStatus.EndpointUnavailable, await ClosedAsync(socket));
        Assert.DoesNotContain("event: complete", await ReadToEndAsync(events), StringComparison.Ordinal);
        Assert.Equal(0, await service.ExitAsync(_limit));
    }

    [Fact]
    public async Task Acknowledged_changes_are_kept_when_the_signal_comes_between_them()
    {
        using var folder = new ServiceProcess();
        var token = await RunningService.TokenAsync(folder, "representative", "kenya");
        List<string> acknowledged;
        await using (var service = await RunningService.StartAsync(folder))
        {
            var writers = Enumerable.Range(0, 8).Select(_ => WriteUntilRefusedAsync(service, token)).ToArray();
            await Task.Delay(TimeSpan.FromSeconds(1), TestContext.Current.CancellationToken);
            await service.TerminateAsync();
            Assert.Equal(0, await service.ExitAsync(_limit));
            acknowledged = [.. (await Task.WhenAll(writers)).SelectMany(ids => ids)];
        }

        Assert.NotEmpty(acknowledged);
        await using var again = await RunningService.StartAsync(folder);
        foreach (var ids in acknowledged.Chunk(50))
        {
            var found = await again.AskAsync("query ($ids: [ID!]!) { nodes(ids: $ids) { id } }", new { ids }, token);
            Assert.Equal(ids, found.At("data.nodes").Texts("id"));
        }
    }

    [Fact]
    public async Task Process_ends_in_time_when_a_client_never_finishes_its_request()
    {
        using var folder = new ServiceProcess();
        await using var service = await RunningService.StartAsync(folder);
        using var client = new TcpClient();
        await client.ConnectAsync(service.Address.Host, service.Address.Port, TestContext.Current.CancellationToken);
        await client.GetStream().WriteAsync(
            "POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{\"query\":"u8.ToArray(),
            TestContext.Current.CancellationToken);
        await Task.Delay(TimeSpan.FromMilliseconds(200), TestContext.Current.CancellationToken);
        var watch = Stopwatch.StartNew();

        await service.TerminateAsync();

        Assert.Equal(0, await service.ExitAsync(TimeSpan.FromSeconds(30)));
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, _limit);
    }

    private static async Task<List<string>> WriteUntilRefusedAsync(RunningService service, string token)
    {
        List<string> ids = [];
        var input = new
        {
            organisation = "kenya",
            motivation = "Made up for a test.",
            targets = new[] { new { subject = new { pillar = "CONNECT" }, capacity = "LEAD" } },
        };
        while (true)
        {
            try
            {
                var answer = await service.AskAsync(Operation.Read("DraftVolunteerOffer"), new { input }, token);
                if (answer.Text("data.draftVolunteerOffer.volunteerOffer.id") is not { } id) return ids;
                ids.Add(id);
            }
            catch (Exception gone) when (gone is HttpRequestException or JsonException)
            {
                return ids;
            }
        }
    }

    private static async Task<ClientWebSocket> OpenSocketAsync(Uri address)
    {
        var socket = new ClientWebSocket();
        socket.Options.AddSubProtocol("graphql-transport-ws");
        await socket.ConnectAsync(new UriBuilder(address) { Scheme = "ws", Path = "/graphql" }.Uri, TestContext.Current.CancellationToken);
        await SendAsync(socket, """{"type":"connection_init"}""");
        await socket.ReceiveAsync(new byte[100].AsMemory(), TestContext.Current.CancellationToken);
        await SendAsync(socket, $$$"""{"id":"1","type":"subscribe","payload":{"query":"{{{Subscription}}}"}}""");
        return socket;
    }

    private static Task SendAsync(ClientWebSocket socket, string message)
        => socket.SendAsync(Encoding.UTF8.GetBytes(message), WebSocketMessageType.Text, endOfMessage: true, TestContext.Current.CancellationToken);

    private static async Task<WebSocketCloseStatus?> ClosedAsync(ClientWebSocket socket)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(_limit);
        await socket.ReceiveAsync(new byte[100].AsMemory(), limit.Token);
        await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, "", limit.Token);
        return socket.CloseStatus;
    }

    private static async Task<HttpResponseMessage> OpenStreamAsync(HttpClient client)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql")
        {
            Content = new StringContent(JsonSerializer.Serialize(new { query = Subscription }), Encoding.UTF8, "application/json"),
        };
        request.Headers.Accept.ParseAdd("text/event-stream");
        return await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
    }

    private static async Task<string> ReadToEndAsync(Stream events)
    {
        using var reader = new StreamReader(events);
        return await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
    }
}
