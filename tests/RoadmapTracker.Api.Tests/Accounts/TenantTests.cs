namespace RoadmapTracker.Api.Tests.Accounts;

/// <summary>An authority such as Entra ID's, which signs for every tenant there is.</summary>
public sealed class TenantTests : IAsyncDisposable
{
    private const string Known = "11111111-1111-4111-8111-111111111111";
    private const string AlsoKnown = "22222222-2222-4222-8222-222222222222";
    private const string Foreign = "33333333-3333-4333-8333-333333333333";

    private readonly LocalAuthority _authority = new("/organizations/v2.0");
    private readonly AuthorityService _service;

    public TenantTests()
    {
        _authority.Issuer = $"{_authority.Origin}/{{tenantid}}/v2.0";
        _service = new AuthorityService(_authority, Known, AlsoKnown);
    }

    public ValueTask DisposeAsync() => _service.DisposeAsync();

    [Fact]
    public async Task Tokens_of_every_listed_tenant_are_accepted()
    {
        Assert.Equal("7f0c", await ViewerAsync(Known, Known));
        Assert.Equal("7f0c", await ViewerAsync(AlsoKnown, AlsoKnown));
    }

    [Theory]
    [InlineData(Foreign, Foreign)]
    [InlineData(Foreign, Known)]
    [InlineData(Known, Foreign)]
    [InlineData(Known, AlsoKnown)]
    [InlineData("{tenantid}", Known)]
    [InlineData("{tenantid}", "{tenantid}")]
    [InlineData(Known, null)]
    [InlineData(Known, "")]
    public async Task Token_is_refused_when_issuer_or_tenant_is_another(string issuer, string? tenant) =>
        Assert.Null(await ViewerAsync(issuer, tenant));

    [Fact]
    public async Task Key_that_is_for_one_tenant_is_none_for_another()
    {
        _authority.KeyIssuer = $"{_authority.Origin}/{AlsoKnown}/v2.0";

        Assert.Null(await ViewerAsync(Known, Known));
        Assert.Equal("7f0c", await ViewerAsync(AlsoKnown, AlsoKnown));
    }

    [Fact]
    public async Task Key_whose_issuer_is_any_tenant_is_good_for_every_listed_one()
    {
        _authority.KeyIssuer = _authority.Issuer;

        Assert.Equal("7f0c", await ViewerAsync(Known, Known));
        Assert.Null(await ViewerAsync(Foreign, Foreign));
    }

    private Task<string?> ViewerAsync(string issuer, string? tenant)
    {
        var token = _authority.Token(described =>
        {
            described.Issuer = $"{_authority.Origin}/{issuer}/v2.0";
            if (tenant is not null) described.Claims["tid"] = tenant;
        });
        return _service.ViewerAsync(token);
    }
}
