using System.Security.Claims;

namespace Espalier.Execution;

/// <summary>
/// Who asks, for services that resolvers take. Register it as a scoped service: the executor fills it before the first resolver of a
/// request runs, and before the filter and the resolvers of each event of a subscription do.
/// </summary>
/// <remarks>
/// What a host knows of its connection, such as the <c>HttpContext</c> of a WebSocket's handshake, may be of another caller, or of
/// none any more.
/// </remarks>
public sealed class RequestUser
{
    /// <summary>The caller of <see cref="OperationRequest.User"/>; null or without identity for an anonymous one.</summary>
    public ClaimsPrincipal? Principal { get; set; }
}
