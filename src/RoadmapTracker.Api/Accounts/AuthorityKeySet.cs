using System.Collections.Frozen;
using System.Text.Json;
using Microsoft.IdentityModel.Tokens;

namespace RoadmapTracker.Api.Accounts;

/// <summary>What an authority said of itself at one time: its issuer and the public keys that it signs with.</summary>
internal sealed class AuthorityKeySet
{
    // What stands for the tenant in the issuer of an Entra ID authority of several tenants.
    private const string TenantPlace = "{tenantid}";

    private readonly FrozenDictionary<string, JsonWebKey> _keys;

    /// <summary>Keeps the keys that can sign and have an id.</summary>
    /// <param name="issuer">The issuer of the discovery document, in which <c>{tenantid}</c> stands for any tenant.</param>
    /// <param name="keySet">A JSON Web Key Set, RFC 7517 section 5.</param>
    /// <exception cref="ArgumentException">The text is no key set.</exception>
    /// <exception cref="FormatException">There is no key in it that can be used.</exception>
    public AuthorityKeySet(string issuer, string keySet)
    {
        Issuer = issuer;
        _keys = new JsonWebKeySet(keySet).Keys
            .Where(IsUsable)
            .DistinctBy(key => key.Kid, StringComparer.Ordinal)
            .ToFrozenDictionary(key => key.Kid, StringComparer.Ordinal);
        if (_keys.Count == 0) throw new FormatException("The authority's key set has no key that signs tokens.");
    }

    /// <summary>The issuer, or its form where there are several tenants.</summary>
    public string Issuer { get; }

    /// <summary>The issuer of a tenant's tokens; <see cref="Issuer"/> where the authority has one only.</summary>
    /// <param name="tenant">The claim <c>tid</c> of the token.</param>
    public string IssuerOf(string tenant) => Issuer.Replace(TenantPlace, tenant, StringComparison.Ordinal);

    /// <summary>Whether there is a key of this id.</summary>
    public bool Has(string id) => _keys.ContainsKey(id);

    /// <summary>
    /// The key of this id for tokens of an issuer. Entra ID publishes keys of all its tenants together and writes beside some whose
    /// tokens they sign; such a key is none for others.
    /// </summary>
    /// <param name="id">The header <c>kid</c> of the token.</param>
    /// <param name="issuer">Who has to have issued the token.</param>
    /// <param name="tenant">The tenant it is of; empty for none.</param>
    public SecurityKey? Find(string id, string issuer, string tenant)
    {
        if (!_keys.TryGetValue(id, out var key)) return null;
        var reserved = key.AdditionalData.TryGetValue("issuer", out var value) ? Text(value) : null;
        return reserved is null || reserved.Replace(TenantPlace, tenant, StringComparison.Ordinal) == issuer ? key : null;
    }

    private static bool IsUsable(JsonWebKey key)
        => !string.IsNullOrEmpty(key.Kid)
            && key.Kty is JsonWebAlgorithmsKeyTypes.RSA or JsonWebAlgorithmsKeyTypes.EllipticCurve
            && (string.IsNullOrEmpty(key.Use) || key.Use == JsonWebKeyUseNames.Sig);

    private static string? Text(object value) => value is JsonElement element ? element.GetString() : value.ToString();
}
