using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using RoadmapTracker.Api.Tests.Hosting;
using RoadmapTracker.Api.Tests.Support;

namespace RoadmapTracker.Api.Tests.Storage.Postgres;

/// <summary>Listens by a socket.</summary>
internal sealed class SocketListener : Listener
{
    private readonly ClientWebSocket _socket = new();

    public static async Task<SocketListener> OpenAsync(RunningService service)
    {
        SocketListener listener = new();
        listener._socket.Options.AddSubProtocol("graphql-transport-ws");
        await listener._socket.ConnectAsync(new UriBuilder(service.Address) { Scheme = "ws", Path = "/graphql" }.Uri, listener.Patience.Token);
        await listener.SendAsync(new { type = "connection_init" });
        Assert.Equal("connection_ack", (await listener.ReceiveAsync()).Text("type"));
        await listener.SendAsync(new { id = "1", type = "subscribe", payload = new { query = Subscription } });

        // Messages are taken up in order, so the subscription has begun to listen when this query is answered.
        await listener.SendAsync(new { id = "2", type = "subscribe", payload = new { query = "{ __typename }" } });
        Assert.Equal("2", (await listener.ReceiveAsync()).Text("id"));
        Assert.Equal("complete", (await listener.ReceiveAsync()).Text("type"));
        return listener;
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        _socket.Dispose();
    }

    protected override async Task<JsonElement> ReadAsync()
    {
        var message = await ReceiveAsync();
        Assert.Equal("next", message.Text("type"));
        return message.At("payload");
    }

    private Task SendAsync(object message)
        => _socket.SendAsync(JsonSerializer.SerializeToUtf8Bytes(message), WebSocketMessageType.Text, endOfMessage: true, Patience.Token);

    private async Task<JsonElement> ReceiveAsync()
    {
        using var message = new MemoryStream();
        var buffer = new byte[4096];
        ValueWebSocketReceiveResult part;
        do
        {
            part = await _socket.ReceiveAsync(buffer.AsMemory(), Patience.Token);
            message.Write(buffer, 0, part.Count);
        }
        while (!part.EndOfMessage);
        return JsonSerializer.Deserialize<JsonElement>(Encoding.UTF8.GetString(message.ToArray()));
    }
}
