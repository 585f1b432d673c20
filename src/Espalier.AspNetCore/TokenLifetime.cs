using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;

namespace Espalier.AspNetCore;

/// <summary>When the credentials of a caller end, so that no connection outlives them.</summary>
internal static class TokenLifetime
{
    // What a timer takes.
    private static readonly TimeSpan _longest = TimeSpan.FromDays(40);

    /// <summary>The end of what the request was authenticated by; null where nothing says.</summary>
    public static DateTimeOffset? EndOf(HttpContext context)
        => EndOf(context.Features.Get<IAuthenticateResultFeature>()?.AuthenticateResult, context.User);

    /// <summary>The end that the authentication scheme gives, or else the claim <c>exp</c> (RFC 7519, section 4.1.4).</summary>
    public static DateTimeOffset? EndOf(AuthenticateResult? result, ClaimsPrincipal? user)
        => result?.Properties?.ExpiresUtc
            ?? (long.TryParse(user?.FindFirst("exp")?.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
                ? DateTimeOffset.FromUnixTimeSeconds(seconds)
                : null);

    /// <summary>How long it is until then, as a timer takes it.</summary>
    public static TimeSpan Until(DateTimeOffset end, TimeProvider time)
    {
        var left = end - time.GetUtcNow();
        return left < TimeSpan.Zero ? TimeSpan.Zero : left > _longest ? _longest : left;
    }
}
