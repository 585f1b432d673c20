using System.Net;
using Microsoft.IdentityModel.Tokens;

namespace RoadmapTracker.Api.Tests.Accounts;

public sealed class LocalSignInTests(LocalService service) : IClassFixture<LocalService>
{
    [Fact]
    public async Task Token_of_the_local_key_is_accepted_in_development()
    {
        var response = await service.AskAsync("Bearer " + LocalTokens.Sign(service.DevelopmentKeyFile));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task Token_of_another_local_key_is_refused()
    {
        var response = await service.AskAsync("Bearer " + LocalTokens.Sign(service.DevelopmentKeyFile + ".other"));

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }

    [Fact]
    public async Task Token_of_the_authority_is_accepted_in_development_too()
    {
        var token = TestAuthority.Describe(service.RsaKey, SecurityAlgorithms.RsaSha256);

        var response = await service.AskAsync("Bearer " + TestAuthority.Sign(token));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }
}
