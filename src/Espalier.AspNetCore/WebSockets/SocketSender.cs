using System.Net.WebSockets;

namespace Espalier.AspNetCore.WebSockets;

/// <summary>
/// Sends one message after the other. A client that does not take one in within <see cref="GraphQLHttpOptions.SendTimeout"/> is cut
/// off.
/// </summary>
internal sealed class SocketSender(WebSocket socket, GraphQLHttpOptions options) : IDisposable
{
    private readonly SemaphoreSlim _gate = new(1, 1);
    private int _isClosing;

    /// <summary>Whether the closing was sent, or is about to be.</summary>
    public bool IsClosing => Volatile.Read(ref _isClosing) != 0;

    /// <summary>Sends a message, unless the socket closes or the operation it belongs to has ended meanwhile.</summary>
    /// <exception cref="OperationCanceledException">The client was cut off.</exception>
    /// <exception cref="WebSocketException">The client has gone.</exception>
    public async Task SendAsync(ReadOnlyMemory<byte> message, SocketOperation? operation = null)
    {
        await _gate.WaitAsync();
        try
        {
            if (IsClosing || operation is { IsExpected: false }) return;
            using var timeout = new CancellationTokenSource(options.SendTimeout);
            await socket.SendAsync(message, WebSocketMessageType.Text, endOfMessage: true, timeout.Token);
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>Lets nothing but the closing be sent from now on.</summary>
    /// <returns>Whether this was the first call.</returns>
    public bool TryBeginClose() => Interlocked.Exchange(ref _isClosing, 1) == 0;

    /// <summary>Sends the closing.</summary>
    public async Task CloseAsync(WebSocketCloseStatus code, string reason, CancellationToken cancellationToken)
    {
        try
        {
            await _gate.WaitAsync(cancellationToken);
            try
            {
                if (socket.State is WebSocketState.Open or WebSocketState.CloseReceived) await socket.CloseOutputAsync(code, reason, cancellationToken);
            }
            finally
            {
                _gate.Release();
            }
        }
        catch (Exception failure) when (failure is WebSocketException or OperationCanceledException)
        {
            // The client has gone already, or is cut off.
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _gate.Dispose();
}
