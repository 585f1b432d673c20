using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace RoadmapTracker.Api.Tests.Support;

/// <summary>Listens as a browser does: no header with the handshake, the token in <c>connection_init</c>.</summary>
internal sealed class SocketSubscriber : Subscriber
{
    private readonly ClientWebSocket _socket = new();

    /// <summary>Opens a socket and says who it is.</summary>
    /// <returns>The code with which the service closed it; null when it acknowledged.</returns>
    public async Task<WebSocketCloseStatus?> ConnectAsync(KestrelServer server, string? token)
    {
        _socket.Options.AddSubProtocol("graphql-transport-ws");
        await _socket.ConnectAsync(new UriBuilder(server.Address) { Scheme = "ws", Path = "/graphql" }.Uri, Patience.Token);
        await SendAsync(token is null
            ? """{"type":"connection_init"}"""
            : $$$"""{"type":"connection_init","payload":{"Authorization":"Bearer {{{token}}}"}}""");
        var answer = await ReceiveAsync();
        if (_socket.CloseStatus is { } code) return code;
        Assert.Equal("connection_ack", answer.Text("type"));
        return null;
    }

    public override ValueTask DisposeAsync()
    {
        _socket.Dispose();
        return base.DisposeAsync();
    }

    protected override async Task BeginAsync(KestrelServer server, string request, string? token)
    {
        Assert.Null(await ConnectAsync(server, token));
        await SendAsync($$$"""{"id":"1","type":"subscribe","payload":{{{request}}}}""");
    }

    protected override async Task<JsonElement> ReadAsync()
    {
        var message = await ReceiveAsync();
        Assert.True(message.Text("type") == "next", message.ToString());
        return message.At("payload");
    }

    private Task SendAsync(string message)
        => _socket.SendAsync(Encoding.UTF8.GetBytes(message), WebSocketMessageType.Text, endOfMessage: true, Patience.Token);

    private async Task<JsonElement> ReceiveAsync()
    {
        using var message = new MemoryStream();
        var buffer = new byte[4096];
        while (true)
        {
            var part = await _socket.ReceiveAsync(buffer.AsMemory(), Patience.Token);
            if (part.MessageType == WebSocketMessageType.Close) return default;
            message.Write(buffer, 0, part.Count);
            if (part.EndOfMessage) return JsonSerializer.Deserialize<JsonElement>(message.ToArray());
        }
    }
}
