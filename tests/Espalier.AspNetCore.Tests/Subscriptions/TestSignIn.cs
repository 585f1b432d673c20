using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Espalier.AspNetCore.Tests.Subscriptions;

/// <summary>Takes the bearer token for the caller's name. The token "nobody" is not good; the token "brief" ends soon.</summary>
internal sealed class TestSignIn(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public static void Add(IServiceCollection services) =>
        services.AddAuthentication("Test").AddScheme<AuthenticationSchemeOptions, TestSignIn>("Test", _ => { });

    public static ClaimsPrincipal User(string name) => new(new ClaimsIdentity([new Claim(ClaimTypes.Name, name)], "test"));

    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var name = Request.Headers.Authorization.ToString().Replace("Bearer ", "", StringComparison.Ordinal);
        if (name is "" or "nobody") return Task.FromResult(AuthenticateResult.Fail("Not good."));
        var properties = new AuthenticationProperties { ExpiresUtc = name == "brief" ? TimeProvider.System.GetUtcNow().AddMilliseconds(500) : null };
        return Task.FromResult(AuthenticateResult.Success(new AuthenticationTicket(User(name), properties, Scheme.Name)));
    }
}
