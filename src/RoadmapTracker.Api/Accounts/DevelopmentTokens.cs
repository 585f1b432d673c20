using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace RoadmapTracker.Api.Accounts;

/// <summary>Tokens signed by the local development key.</summary>
internal static class DevelopmentTokens
{
    /// <summary>Their issuer, which no OpenID Connect authority can have, for it is no address.</summary>
    public const string Issuer = "roadmaptracker-development";

    /// <summary>What they are meant for.</summary>
    public const string Audience = "roadmaptracker";

    /// <summary>Signs a token.</summary>
    /// <param name="key">The local key.</param>
    /// <param name="holder">Whom it speaks of.</param>
    /// <param name="issuedAt">Now, in UTC.</param>
    /// <param name="lifetime">How long it is good for.</param>
    /// <returns>The token as it is sent in <c>Authorization: Bearer</c>.</returns>
    public static string Issue(ECDsaSecurityKey key, DevelopmentTokenHolder holder, DateTimeOffset issuedAt, TimeSpan lifetime)
    {
        var claims = new SignInClaims();
        return new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
        {
            Issuer = Issuer,
            Audience = Audience,
            IssuedAt = issuedAt.UtcDateTime,
            NotBefore = issuedAt.UtcDateTime,
            Expires = (issuedAt + lifetime).UtcDateTime,
            SigningCredentials = new SigningCredentials(key, SecurityAlgorithms.EcdsaSha256),
            Claims = new Dictionary<string, object>
            {
                [JwtRegisteredClaimNames.Sub] = holder.Name,
                [claims.Roles] = new[] { holder.Role.ToString() },
                [claims.Organisation] = holder.Organisations.ToArray(),
                [claims.Roundtable] = holder.Roundtables.ToArray(),
            },
        });
    }
}
