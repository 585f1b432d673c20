using System.Net;
using System.Net.Sockets;
using System.Security.Claims;
using Microsoft.AspNetCore.Http;

namespace Espalier.AspNetCore.RateLimits;

/// <summary>Whose bucket it is.</summary>
/// <param name="Subject">Who is signed in; null for an anonymous caller.</param>
/// <param name="Network">Where an anonymous caller is.</param>
internal readonly record struct CallerKey(string? Subject, IPAddress? Network)
{
    // One network of IPv6 is what one subscriber has, and every address in it is free to choose.
    private const int NetworkBytes = 8;

    /// <summary>Whether the request comes from this machine: over loopback, or without an address as over a Unix socket.</summary>
    public static bool IsLocal(HttpContext context) => context.Connection.RemoteIpAddress is not { } address || IPAddress.IsLoopback(address);

    /// <summary>Names the caller of a request.</summary>
    public static CallerKey Of(HttpContext context, ClaimsPrincipal? user, RateLimitOptions options)
        => user is { Identity.IsAuthenticated: true } && options.Subject(user) is { } subject
            ? new CallerKey(subject, Network: null)
            : new CallerKey(Subject: null, NetworkOf(context.Connection.RemoteIpAddress));

    private static IPAddress? NetworkOf(IPAddress? address)
    {
        if (address is null || address.AddressFamily == AddressFamily.InterNetwork) return address;
        if (address.IsIPv4MappedToIPv6) return address.MapToIPv4();
        var bytes = address.GetAddressBytes();
        bytes.AsSpan(NetworkBytes).Clear();
        return new IPAddress(bytes);
    }
}
