namespace Espalier.AspNetCore.WebSockets;

/// <summary>What a client may send.</summary>
internal enum SocketMessageType
{
    /// <summary>Begins the conversation, once.</summary>
    ConnectionInit,

    /// <summary>Asks for a <see cref="Pong"/>.</summary>
    Ping,

    /// <summary>Answers a ping, or says that the client is alive.</summary>
    Pong,

    /// <summary>Asks for an operation.</summary>
    Subscribe,

    /// <summary>Ends an operation.</summary>
    Complete,
}
