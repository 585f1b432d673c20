using System.Security.Claims;

namespace Espalier.Execution.Subscriptions;

/// <summary>Limits and hooks of subscriptions, with their defaults.</summary>
public sealed class SubscriptionOptions
{
    /// <summary>
    /// How many responses may wait for a subscriber, and how many messages for a stream, before it is dropped with
    /// <see cref="ErrorCodes.SlowSubscriber"/>. 256 by default.
    /// </summary>
    public int MaxQueued { get; set; } = 256;

    /// <summary>
    /// Names what a caller may read: subscribers with equal documents, variables and access share one execution per event and
    /// the bytes it wrote. Null means that the caller shares with nobody. By default all anonymous callers share, and nobody who is
    /// signed in.
    /// </summary>
    /// <remarks>
    /// A host may return, say, the roles and the employer of the caller; then nothing that a resolver or a filter reads of the
    /// caller may go beyond these.
    /// </remarks>
    public Func<ClaimsPrincipal?, string?> AccessScope { get; set; } = user => user?.Identity is { IsAuthenticated: true } ? null : "";

    /// <summary>
    /// Opens the services for one stream, and those for each of its events. Null where the services of the request that subscribes
    /// may be used for as long as the subscription lasts.
    /// </summary>
    public Func<EventServices>? OpenServices { get; set; }
}
