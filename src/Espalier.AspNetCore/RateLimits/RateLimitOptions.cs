using System.Security.Claims;

namespace Espalier.AspNetCore.RateLimits;

/// <summary>
/// How much each caller may ask: a bucket of permits that fills up again steadily. A request takes one permit and, if it is
/// executed, one more for every <see cref="CostPerPermit"/> of its cost; an answer that is reused takes one. Whoever has
/// none left gets 429 with <c>Retry-After</c> and code <see cref="TransportErrorCodes.RateLimited"/>.
/// </summary>
public sealed class RateLimitOptions
{
    /// <summary>Whether callers are limited at all. True by default.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>
    /// Whether callers on the host's own machine are limited too. False by default; a proxy there must forward its clients'
    /// addresses (<c>X-Forwarded-For</c>), or all of them are taken to be local.
    /// </summary>
    public bool IncludeLocal { get; set; }

    /// <summary>How many permits an anonymous caller's bucket holds. 1,000 by default.</summary>
    public int AnonymousBurst { get; set; } = 1000;

    /// <summary>How many permits an anonymous caller gets back every second. 100 by default.</summary>
    public int AnonymousPerSecond { get; set; } = 100;

    /// <summary>How many permits the bucket of a caller who is signed in holds. 2,000 by default.</summary>
    public int SignedInBurst { get; set; } = 2000;

    /// <summary>How many permits a caller who is signed in gets back every second. 200 by default.</summary>
    public int SignedInPerSecond { get; set; } = 200;

    /// <summary>How many points of cost one permit pays for; 0 takes no permits for cost. 100 by default.</summary>
    public int CostPerPermit { get; set; } = 100;

    /// <summary>
    /// Names the caller who is signed in; null to go by address. By default the claim <c>sub</c>, under either of its names.
    /// </summary>
    public Func<ClaimsPrincipal, string?> Subject { get; set; }
        = user => user.FindFirst("sub")?.Value ?? user.FindFirst(ClaimTypes.NameIdentifier)?.Value;
}
