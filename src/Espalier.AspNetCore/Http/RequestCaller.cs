using System.Security.Claims;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features.Authentication;

namespace Espalier.AspNetCore.Http;

/// <summary>Who sent a request.</summary>
internal static class RequestCaller
{
    /// <summary>
    /// Who was authenticated, signed in or not; null where nobody was. <see cref="HttpContext.User"/> makes a principal for nobody too,
    /// at a greater cost than all else that is asked of it.
    /// </summary>
    public static ClaimsPrincipal? Caller(this HttpContext context) => context.Features.Get<IHttpAuthenticationFeature>()?.User;
}
