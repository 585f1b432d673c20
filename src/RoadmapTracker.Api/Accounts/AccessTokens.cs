using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace RoadmapTracker.Api.Accounts;

/// <summary>
/// Tells access tokens, which are made for us, from the other tokens of an authority, above all ID tokens, which tell an application
/// who has signed in to it and must open nothing here, even where application and service share one registration and so one audience.
/// </summary>
internal static class AccessTokens
{
    // A nonce answers an application's sign-in (OpenID Connect Core 1.0, section 2), the hashes tie an ID token to what came with it
    // (3.1.3.6, 3.3.2.11), and events are of logout tokens (Back-Channel Logout 1.0, section 2.4).
    private static readonly string[] _foreignClaims = ["nonce", "at_hash", "c_hash", "s_hash", "events"];

    // What only an access token has: scopes or the client (RFC 9068, section 2.2), in the words of Entra ID, Keycloak, Okta and others.
    private static readonly string[] _ownClaims = ["scope", "scp", "client_id", "appid", "azpacr", "cid"];

    /// <summary>
    /// Accepts tokens of the type <c>at+jwt</c> (RFC 9068, section 2.1). One without a type that says anything must have the marks of
    /// an access token and none of another.
    /// </summary>
    /// <param name="type">The header <c>typ</c>; null for none.</param>
    /// <param name="token">The token, a <see cref="JsonWebToken"/>.</param>
    /// <param name="parameters">Not used.</param>
    /// <returns>The type.</returns>
    /// <exception cref="SecurityTokenInvalidTypeException">It is no access token.</exception>
    public static string Check(string? type, SecurityToken token, TokenValidationParameters parameters)
    {
        var name = (type ?? "JWT").ToUpperInvariant();
        if (name.StartsWith("APPLICATION/", StringComparison.Ordinal)) name = name["APPLICATION/".Length..];
        var isAccess = token is JsonWebToken claims && !IsAnother(claims) && (name == "AT+JWT" || (name == "JWT" && HasMarks(claims)));
        return isAccess ? name : throw new SecurityTokenInvalidTypeException("The token is no access token.") { InvalidType = type };
    }

    private static bool IsAnother(JsonWebToken token)
        => Array.Exists(_foreignClaims, claim => token.TryGetPayloadValue(claim, out object _))
            || Says(token, "typ") is not (null or "Bearer")
            || Says(token, "token_use") is not (null or "access");

    private static bool HasMarks(JsonWebToken token)
        => Says(token, "typ") is not null
            || Says(token, "token_use") is not null
            || Array.Exists(_ownClaims, claim => token.TryGetPayloadValue(claim, out object _));

    // Keycloak writes the kind into the claim typ, Cognito into token_use.
    private static string? Says(JsonWebToken token, string claim)
        => token.TryGetPayloadValue(claim, out object value) ? value as string ?? "" : null;
}
