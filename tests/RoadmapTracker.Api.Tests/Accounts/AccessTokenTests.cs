namespace RoadmapTracker.Api.Tests.Accounts;

/// <summary>A token that is good in every other way opens nothing unless it is an access token.</summary>
public sealed class AccessTokenTests(AuthorityService service) : IClassFixture<AuthorityService>
{
    [Theory]
    [InlineData("nonce", "n-0S6_WzA2Mj")]
    [InlineData("at_hash", "77QmUPtjPfzWtF2AnpK9RQ")]
    [InlineData("c_hash", "LDktKdoQak3Pk0cnXxCltA")]
    [InlineData("typ", "ID")]
    [InlineData("typ", "Refresh")]
    [InlineData("token_use", "id")]
    [InlineData("preferred_username", "somebody@example.org")]
    public async Task Id_token_is_refused_also_when_it_is_for_this_audience(string claim, string value) =>
        Assert.Null(await ViewerAsync("JWT", claim, value));

    [Theory]
    [InlineData("nonce", "n-0S6_WzA2Mj")]
    [InlineData("typ", "ID")]
    [InlineData("token_use", "id")]
    public async Task Id_token_is_refused_also_when_it_says_that_it_is_an_access_token(string claim, string value) =>
        Assert.Null(await ViewerAsync("at+jwt", claim, value));

    [Theory]
    [InlineData("logout+jwt")]
    [InlineData("dpop+jwt")]
    [InlineData("secevent+jwt")]
    public async Task Token_of_another_type_is_refused(string type) => Assert.Null(await ViewerAsync(type, "scp", "access"));

    [Theory]
    [InlineData("at+jwt", "preferred_username", "somebody@example.org")]
    [InlineData("application/at+JWT", "preferred_username", "somebody@example.org")]
    [InlineData("JWT", "scp", "access")]
    [InlineData("JWT", "azpacr", "0")]
    [InlineData("JWT", "scope", "openid access")]
    [InlineData("JWT", "typ", "Bearer")]
    [InlineData("JWT", "token_use", "access")]
    public async Task Access_token_is_accepted(string type, string claim, string value) =>
        Assert.Equal("7f0c", await ViewerAsync(type, claim, value));

    private Task<string?> ViewerAsync(string type, string claim, string value)
    {
        var token = service.Authority.Token(described =>
        {
            described.TokenType = type;
            described.Claims[claim] = value;
        });
        return service.ViewerAsync(token);
    }
}
