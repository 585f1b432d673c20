using System.Net.WebSockets;
using System.Text;
using Espalier.AspNetCore.Tests.Subscriptions;

namespace Espalier.AspNetCore.Tests.WebSockets;

/// <summary>A client that sees every message as it is, with single quotes in place of double ones.</summary>
internal sealed class SocketClient : IDisposable
{
    private readonly ClientWebSocket _socket = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public WebSocketState State => _socket.State;

    public string? Subprotocol => _socket.SubProtocol;

    public static async Task<SocketClient> OpenAsync(
        TickerService service, string subprotocol = "graphql-transport-ws", string? origin = null, string? authorization = null)
    {
        var client = new SocketClient();
        client._socket.Options.AddSubProtocol(subprotocol);
        if (origin is not null) client._socket.Options.SetRequestHeader("Origin", origin);
        if (authorization is not null) client._socket.Options.SetRequestHeader("Authorization", authorization);
        await client._socket.ConnectAsync(new UriBuilder(service.Address) { Scheme = "ws", Path = "/graphql" }.Uri, Token);
        return client;
    }

    public static async Task<SocketClient> OpenReadyAsync(TickerService service, string payload = "null")
    {
        var client = await OpenAsync(service);
        await client.SendAsync($"{{'type':'connection_init','payload':{payload}}}");
        Assert.Equal("{'type':'connection_ack'}", await client.ReadAsync());
        return client;
    }

    public Task SendAsync(string message) => SendAsync(Encoding.UTF8.GetBytes(message.Replace('\'', '"')), WebSocketMessageType.Text);

    public Task SendAsync(byte[] message, WebSocketMessageType type) => _socket.SendAsync(message, type, endOfMessage: true, Token);

    public Task SubscribeAsync(string id, string query) => SendAsync($"{{'id':'{id}','type':'subscribe','payload':{{'query':'{query}'}}}}");

    /// <summary>The next message, or "closed" with the code.</summary>
    public async Task<string> ReadAsync()
    {
        using var late = CancellationTokenSource.CreateLinkedTokenSource(Token);
        late.CancelAfter(TimeSpan.FromSeconds(20));
        var message = new MemoryStream();
        var buffer = new byte[4096];
        while (true)
        {
            var part = await _socket.ReceiveAsync(buffer.AsMemory(), late.Token);
            if (part.MessageType == WebSocketMessageType.Close)
            {
                var code = (int)_socket.CloseStatus!;
                await _socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, "", late.Token);
                return $"closed {code}";
            }

            message.Write(buffer, 0, part.Count);
            if (part.EndOfMessage) return Encoding.UTF8.GetString(message.ToArray()).Replace('"', '\'');
        }
    }

    /// <summary>Closes and waits for the answer.</summary>
    public Task CloseAsync() => _socket.CloseAsync(WebSocketCloseStatus.NormalClosure, "", Token);

    public void Abort() => _socket.Abort();

    public void Dispose() => _socket.Dispose();
}
