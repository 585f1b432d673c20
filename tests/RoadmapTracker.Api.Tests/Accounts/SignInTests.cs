using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.IdentityModel.Tokens;

namespace RoadmapTracker.Api.Tests.Accounts;

public sealed class SignInTests(TestAuthority authority) : IClassFixture<TestAuthority>
{
    public static TheoryData<string> Forgeries => [.. _forgeries.Keys];

    private static readonly Dictionary<string, Func<TestAuthority, string>> _forgeries = new()
    {
        ["expired beyond the skew"] = a => Sign(a, token => token.Expires = DateTime.UtcNow.AddSeconds(-90)),
        ["not valid yet"] = a => Sign(a, token => token.NotBefore = DateTime.UtcNow.AddMinutes(5)),
        ["without expiry"] = a => Sign(a, token => token.Expires = null),
        ["of another issuer"] = a => Sign(a, token => token.Issuer = "https://attacker.example"),
        ["without issuer"] = a => Sign(a, token => token.Issuer = null),
        ["for another audience"] = a => Sign(a, token => token.Audience = "api://another"),
        ["without audience"] = a => Sign(a, token => token.Audience = null),
        ["without signature"] = a => Sign(a, token => token.SigningCredentials = null),
        ["signed by an unknown key"] = _ => Sign(new RsaSecurityKey(RSA.Create(2048)) { KeyId = "rsa" }, SecurityAlgorithms.RsaSha256),
        ["signed by a key in its own header"] = _ => SignWithOwnKey(),
        ["signed by the public key as a secret"] = a => Sign(PublicAsSecret(a), SecurityAlgorithms.HmacSha256),
        ["of an algorithm that is not allowed"] = a => Sign(a.RsaKey, SecurityAlgorithms.RsaSha512),
        ["with a changed payload"] = a => ChangePayload(Sign(a)),
        ["with another token's signature"] = a => string.Join('.', [.. Sign(a).Split('.')[..2], Sign(a, t => t.Audience = "x").Split('.')[2]]),
        ["of the local development key"] = a => LocalTokens.Sign(a.DevelopmentKeyFile),
        ["not a token"] = _ => "x.y.z",
    };

    [Theory]
    [MemberData(nameof(Forgeries))]
    public async Task Token_is_refused_when_it_is(string forgery)
    {
        var response = await authority.AskAsync("Bearer " + _forgeries[forgery](authority));

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Contains("Bearer", response.Headers.WwwAuthenticate.ToString(), StringComparison.Ordinal);
        using var body = JsonDocument.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        var error = Assert.Single(body.RootElement.GetProperty("errors").EnumerateArray());
        Assert.Equal("UNAUTHENTICATED", error.GetProperty("extensions").GetProperty("code").GetString());
        Assert.False(body.RootElement.TryGetProperty("data", out _));
    }

    [Theory]
    [InlineData("Bearer")]
    [InlineData("Bearer ")]
    [InlineData("Basic dXNlcjpwYXNz")]
    [InlineData("anything")]
    public async Task Credentials_are_refused_when_they_are_no_bearer_token(string authorization)
    {
        var response = await authority.AskAsync(authorization);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }

    [Theory]
    [InlineData(SecurityAlgorithms.RsaSha256)]
    [InlineData(SecurityAlgorithms.RsaSsaPssSha256)]
    [InlineData(SecurityAlgorithms.EcdsaSha256)]
    public async Task Token_of_the_authority_is_accepted(string algorithm)
    {
        SecurityKey key = algorithm == SecurityAlgorithms.EcdsaSha256 ? authority.ECDsaKey : authority.RsaKey;

        var response = await authority.AskAsync("Bearer " + Sign(key, algorithm));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task Token_is_accepted_when_it_expired_within_the_skew()
    {
        var response = await authority.AskAsync("Bearer " + Sign(authority, token => token.Expires = DateTime.UtcNow.AddSeconds(-20)));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task Request_is_anonymous_when_it_has_no_credentials()
    {
        using var client = authority.CreateClient();

        var response = await client.GetAsync(new Uri("/health/live", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    private static string Sign(TestAuthority authority, Action<SecurityTokenDescriptor>? change = null)
    {
        var token = TestAuthority.Describe(authority.RsaKey, SecurityAlgorithms.RsaSha256);
        change?.Invoke(token);
        return TestAuthority.Sign(token);
    }

    private static string Sign(SecurityKey key, string algorithm) => TestAuthority.Sign(TestAuthority.Describe(key, algorithm));

    private static string SignWithOwnKey()
    {
        var key = new RsaSecurityKey(RSA.Create(2048)) { KeyId = "attacker" };
        var token = TestAuthority.Describe(key, SecurityAlgorithms.RsaSha256);
        var jwk = JsonWebKeyConverter.ConvertFromRSASecurityKey(new RsaSecurityKey(key.Rsa.ExportParameters(false)));
        token.AdditionalHeaderClaims = new Dictionary<string, object> { ["jwk"] = new Dictionary<string, object> { ["kty"] = "RSA", ["n"] = jwk.N, ["e"] = jwk.E } };
        return TestAuthority.Sign(token);
    }

    private static SymmetricSecurityKey PublicAsSecret(TestAuthority authority)
        => new(Encoding.ASCII.GetBytes(authority.RsaKey.Rsa.ExportSubjectPublicKeyInfoPem())) { KeyId = "rsa" };

    private static string ChangePayload(string token)
    {
        var parts = token.Split('.');
        var payload = Base64UrlEncoder.Decode(parts[1]).Replace("7f0c", "7f0d", StringComparison.Ordinal);
        return string.Join('.', parts[0], Base64UrlEncoder.Encode(payload), parts[2]);
    }
}
