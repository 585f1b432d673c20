using System.Net.WebSockets;

namespace Espalier.AspNetCore.WebSockets;

/// <summary>The client did what closes its socket.</summary>
/// <param name="code">The code to close it with.</param>
/// <param name="reason">What was wrong, for the client's developers; at most 123 bytes in UTF-8 reach them.</param>
internal sealed class SocketClosedException(WebSocketCloseStatus code, string reason) : Exception(reason)
{
    /// <summary>The code to close it with.</summary>
    public WebSocketCloseStatus Code { get; } = code;
}
