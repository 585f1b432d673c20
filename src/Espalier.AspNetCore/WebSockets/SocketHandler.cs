using Espalier.AspNetCore.Http;
using Espalier.Execution;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Espalier.AspNetCore.WebSockets;

/// <summary>Accepts WebSockets that speak graphql-transport-ws.</summary>
/// <param name="executor">Executes.</param>
/// <param name="options">Limits.</param>
/// <param name="gate">Finds documents and counts what callers ask.</param>
/// <param name="time">The clock.</param>
/// <param name="logger">Is told of what nobody foresaw.</param>
/// <param name="stopping">Closes all sockets when the service stops.</param>
internal sealed class SocketHandler(
    RequestExecutor executor,
    GraphQLHttpOptions options,
    OperationGate gate,
    TimeProvider time,
    ILogger<SocketHandler> logger,
    CancellationToken stopping)
{
    /// <summary>The name of the subprotocol.</summary>
    public const string Subprotocol = "graphql-transport-ws";

    /// <summary>Runs a socket until it is closed.</summary>
    public async Task HandleAsync(HttpContext context)
    {
        // Browsers let any page open a socket and tell only here which one it is.
        if (!CrossSiteGuard.IsKnownOrigin(context.Request, options))
        {
            var error = new GraphQLError("Pages of this origin may not open a socket here; AllowedOrigins lists those that may.") { Code = ErrorCodes.Forbidden };
            await GraphQLErrorResponse.WriteAsync(context, StatusCodes.Status403Forbidden, error);
            return;
        }

        if (gate.TryEnter(context) is { } refusal)
        {
            await GraphQLErrorResponse.WriteAsync(context, StatusCodes.Status429TooManyRequests, refusal);
            return;
        }

        var isSpoken = context.WebSockets.WebSocketRequestedProtocols.Contains(Subprotocol, StringComparer.Ordinal);
        using var socket = await context.WebSockets.AcceptWebSocketAsync(new WebSocketAcceptContext
        {
            SubProtocol = isSpoken ? Subprotocol : null,
            KeepAliveInterval = options.SocketKeepAlive,
            KeepAliveTimeout = options.SocketKeepAlive,
        });
        using var connection = new SocketConnection(socket, context, executor, options, gate, time, logger);
        using var end = stopping.Register(() => _ = connection.GoAwayAsync());
        if (!isSpoken) await connection.CloseAsync(CloseCodes.SubprotocolNotAcceptable, $"Subprotocol not acceptable; use {Subprotocol}.");
        await connection.RunAsync();
    }
}
