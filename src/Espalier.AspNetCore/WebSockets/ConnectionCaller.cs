using System.Security.Claims;

namespace Espalier.AspNetCore.WebSockets;

/// <summary>Who has opened a WebSocket.</summary>
/// <param name="User">The caller; null or without identity for an anonymous one.</param>
/// <param name="Expires">When the credentials end and the socket is closed with 4403; null for never.</param>
public sealed record ConnectionCaller(ClaimsPrincipal? User, DateTimeOffset? Expires);
