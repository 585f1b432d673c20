using System.Net;
using System.Net.Http.Headers;

namespace RoadmapTracker.Api.Tests.Accounts;

public sealed class LocalSignInTests(AuthorityService service, ProductionService production)
    : IClassFixture<AuthorityService>, IClassFixture<ProductionService>
{
    [Fact]
    public async Task Token_of_the_local_key_is_accepted_in_development_beside_those_of_the_authority()
    {
        Assert.Equal("test Office", await service.ViewerAsync(service.Token(Domain.Accounts.ActorRole.Office)));
        Assert.Equal("7f0c", await service.ViewerAsync(service.Authority.Token()));
    }

    [Fact]
    public async Task Token_of_another_local_key_is_refused()
    {
        using var folder = new Hosting.ServiceProcess();

        Assert.Null(await service.ViewerAsync(LocalTokens.Sign(Path.Combine(folder.Folder, "other.pem"))));
    }

    [Fact]
    public async Task Token_of_the_local_key_is_refused_in_production()
    {
        using var client = production.CreateClient();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", LocalTokens.Sign(production.DevelopmentKeyFile));

        using var response = await client.GetAsync(new Uri("/health/live", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.NotEqual(HttpStatusCode.OK, response.StatusCode);
    }
}
