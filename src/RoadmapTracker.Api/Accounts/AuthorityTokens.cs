using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace RoadmapTracker.Api.Accounts;

/// <summary>
/// Judges tokens of the configured authority: one key, that which the token names among those the authority publishes now, and one
/// issuer, that of the token's tenant where tenants are listed. Keys or addresses of keys that a token brings along mean nothing.
/// </summary>
internal sealed class AuthorityTokens : JsonWebTokenHandler
{
    /// <summary>The largest token in bytes; a larger one is refused before it is read.</summary>
    public const int MaxSize = 16 * 1024;

    private const string TenantClaim = "tid";

    private readonly AuthorityKeys _keys;
    private readonly HashSet<string> _tenants;

    /// <summary>Takes what tokens are judged by.</summary>
    /// <param name="keys">The authority's keys.</param>
    /// <param name="tenants">The ids of the tenants whose tokens are accepted; empty for an authority that has but one.</param>
    public AuthorityTokens(AuthorityKeys keys, IEnumerable<string> tenants)
    {
        _keys = keys;
        _tenants = new HashSet<string>(tenants, StringComparer.OrdinalIgnoreCase);
        MaximumTokenSizeInBytes = MaxSize;
        MapInboundClaims = false;
    }

    /// <inheritdoc/>
    public override async Task<TokenValidationResult> ValidateTokenAsync(string token, TokenValidationParameters validationParameters)
    {
        if (Read(token) is not { } read) return Refusal(new SecurityTokenMalformedException("This is no signed token."));
        var tenant = read.TryGetPayloadValue(TenantClaim, out string id) ? id : "";
        if (_tenants.Count > 0 && !_tenants.Contains(tenant)) return Refusal(new SecurityTokenInvalidIssuerException("The tenant is not accepted."));
        if (await _keys.KnowingAsync(read.Kid) is not { } known) return Refusal(new AuthorityUnreachableException());

        var issuer = _tenants.Count > 0 ? known.IssuerOf(tenant) : known.Issuer;
        if (known.Find(read.Kid, issuer, tenant) is not { } key) return Refusal(new SecurityTokenSignatureKeyNotFoundException("The key is unknown."));
        validationParameters.ValidIssuer = issuer;
        validationParameters.IssuerSigningKey = key;
        return await base.ValidateTokenAsync(read, validationParameters);
    }

    private JsonWebToken? Read(string token)
    {
        if (!CanReadToken(token)) return null;
        try
        {
            return ReadJsonWebToken(token) is { IsSigned: true, IsEncrypted: false, Kid.Length: > 0 } read ? read : null;
        }
        catch (Exception malformed) when (malformed is ArgumentException or SecurityTokenException)
        {
            return null;
        }
    }

    private static TokenValidationResult Refusal(Exception reason) => new() { IsValid = false, Exception = reason };
}
