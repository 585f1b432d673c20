using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Espalier.AspNetCore.WebSockets;

/// <summary>What a client says of itself when it opens a WebSocket.</summary>
/// <param name="Context">The handshake, with the caller that the host's pipeline found there.</param>
/// <param name="BearerToken">The token after "Bearer" in the payload's <c>Authorization</c>, in any case; null for none.</param>
/// <param name="Payload">The payload of <c>connection_init</c>: an object, or undefined. Valid until the caller is known.</param>
/// <param name="CancellationToken">Cancelled when the client has gone.</param>
public sealed record ConnectionInit(HttpContext Context, string? BearerToken, JsonElement Payload, CancellationToken CancellationToken);
