using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.IdentityModel.Tokens;
using RoadmapTracker.Api.Accounts;

namespace RoadmapTracker.Api.Tests.Accounts;

/// <summary>Which tokens are good, told by a service and an authority that speak HTTP with each other.</summary>
public sealed class SignInTests(AuthorityService service) : IClassFixture<AuthorityService>
{
    private static readonly Dictionary<string, Func<LocalAuthority, string>> _forgeries = new()
    {
        ["of the algorithm none"] = a => a.Token(token => token.SigningCredentials = null),
        ["of the algorithm none with the signature of another"] = a => Put(a.Token(), header: """{"alg":"none","kid":"rsa-1","typ":"at+jwt"}"""),
        ["signed by the public key as a secret"] = a => a.Token(PublicAsSecret(a.RsaKey), SecurityAlgorithms.HmacSha256),
        ["of an algorithm that is not allowed"] = a => a.Token(a.RsaKey, SecurityAlgorithms.RsaSha512),
        ["expired by 61 seconds"] = a => a.Token(token => token.Expires = DateTime.UtcNow.AddSeconds(-61)),
        ["not valid yet"] = a => a.Token(token => token.NotBefore = DateTime.UtcNow.AddSeconds(65)),
        ["without an end"] = a => a.Token(token => token.Expires = null),
        ["for another audience"] = a => a.Token(token => token.Audience = "api://another"),
        ["without audience"] = a => a.Token(token => token.Audience = null),
        ["of another issuer"] = a => a.Token(token => token.Issuer = "https://attacker.example"),
        ["of an issuer that begins alike"] = a => a.Token(token => token.Issuer = a.Issuer + "/"),
        ["without issuer"] = a => a.Token(token => token.Issuer = null),
        ["signed by another key of the same id"] = a => a.Token(Another("rsa-1"), SecurityAlgorithms.RsaSha256),
        ["of an unknown key id"] = a => a.Token(new RsaSecurityKey(a.RsaKey.Rsa) { KeyId = "unknown" }, SecurityAlgorithms.RsaSha256),
        ["without key id"] = a => a.Token(new RsaSecurityKey(a.RsaKey.Rsa), SecurityAlgorithms.RsaSha256),
        ["signed by a key at an address that it names"] = a => a.Token(
            Another("attacker"), SecurityAlgorithms.RsaSha256, token => token.AdditionalHeaderClaims = Header("jku", $"{a.Origin}/attacker")),
        ["signed by a key that it holds"] = a => SignWithOwnKey(a),
        ["with a changed payload"] = a => Put(a.Token(), payload: Decode(a.Token().Split('.')[1]).Replace("7f0c", "7f0d", StringComparison.Ordinal)),
        ["with an empty signature"] = a => $"{string.Join('.', a.Token().Split('.')[..2])}.",
        ["with another token's signature"] = a => string.Join('.', [.. a.Token().Split('.')[..2], a.Token(token => token.Audience = "x").Split('.')[2]]),
        ["larger than any token"] = a => a.Token(token => token.Claims["padding"] = new string('x', AuthorityTokens.MaxSize)),
        ["not a token"] = _ => "x.y.z",
        ["encrypted"] = _ => "eyJhbGciOiJkaXIiLCJlbmMiOiJBMTI4R0NNIn0..QUFB.QUFB.QUFB",
    };

    public static TheoryData<string> Forgeries => [.. _forgeries.Keys];

    [Theory]
    [MemberData(nameof(Forgeries))]
    public async Task Token_is_refused_when_it_is(string forgery)
    {
        using var response = await service.AskAsync("Bearer " + _forgeries[forgery](service.Authority));

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Contains("Bearer", response.Headers.WwwAuthenticate.ToString(), StringComparison.Ordinal);
        using var body = JsonDocument.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        var error = Assert.Single(body.RootElement.GetProperty("errors").EnumerateArray());
        Assert.Equal("UNAUTHENTICATED", error.GetProperty("extensions").GetProperty("code").GetString());
        Assert.False(body.RootElement.TryGetProperty("data", out _));
        Assert.DoesNotContain("/attacker", service.Authority.Asked);
    }

    [Fact]
    public async Task Token_of_a_megabyte_is_refused()
    {
        using var response = await service.AskAsync("Bearer " + service.Authority.Token(token => token.Claims["padding"] = new string('x', 1024 * 1024)));

        Assert.Equal(HttpStatusCode.RequestHeaderFieldsTooLarge, response.StatusCode);
    }

    [Theory]
    [InlineData("Bearer")]
    [InlineData("Bearer ")]
    [InlineData("Basic dXNlcjpwYXNz")]
    [InlineData("anything")]
    public async Task Credentials_are_refused_when_they_are_no_bearer_token(string authorization)
    {
        using var response = await service.AskAsync(authorization);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }

    [Theory]
    [InlineData(SecurityAlgorithms.RsaSha256)]
    [InlineData(SecurityAlgorithms.RsaSsaPssSha256)]
    [InlineData(SecurityAlgorithms.EcdsaSha256)]
    public async Task Token_of_the_authority_is_accepted(string algorithm)
    {
        SecurityKey key = algorithm == SecurityAlgorithms.EcdsaSha256 ? service.Authority.ECDsaKey : service.Authority.RsaKey;

        Assert.Equal("7f0c", await service.ViewerAsync(service.Authority.Token(key, algorithm)));
    }

    [Fact]
    public async Task Token_is_accepted_when_it_expired_within_the_skew() =>
        Assert.Equal("7f0c", await service.ViewerAsync(service.Authority.Token(token => token.Expires = DateTime.UtcNow.AddSeconds(-20))));

    [Fact]
    public async Task Request_is_anonymous_when_it_has_no_credentials()
    {
        using var client = service.CreateClient();

        using var response = await client.GetAsync(new Uri("/health/live", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    private static RsaSecurityKey Another(string id) => new(RSA.Create(2048)) { KeyId = id };

    private static Dictionary<string, object> Header(string name, object value) => new(StringComparer.Ordinal) { [name] = value };

    private static string SignWithOwnKey(LocalAuthority authority)
    {
        var key = Another("attacker");
        var jwk = JsonWebKeyConverter.ConvertFromRSASecurityKey(new RsaSecurityKey(key.Rsa.ExportParameters(false)));
        return authority.Token(
            key, SecurityAlgorithms.RsaSha256, token => token.AdditionalHeaderClaims = Header("jwk", new Dictionary<string, object> { ["kty"] = "RSA", ["n"] = jwk.N, ["e"] = jwk.E }));
    }

    private static SymmetricSecurityKey PublicAsSecret(RsaSecurityKey key)
        => new(Encoding.ASCII.GetBytes(key.Rsa.ExportSubjectPublicKeyInfoPem())) { KeyId = key.KeyId };

    private static string Put(string token, string? header = null, string? payload = null)
    {
        var parts = token.Split('.');
        return string.Join('.', header is null ? parts[0] : Base64UrlEncoder.Encode(header), payload is null ? parts[1] : Base64UrlEncoder.Encode(payload), parts[2]);
    }

    private static string Decode(string part) => Base64UrlEncoder.Decode(part);
}
