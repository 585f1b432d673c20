using System.Security.Claims;
using Espalier.Execution;
using Microsoft.Extensions.DependencyInjection;
using RoadmapTracker.Api.Accounts;
using RoadmapTracker.Data.Seed;
using RoadmapTracker.Data.Storage;
using RoadmapTracker.Domain.Accounts;

namespace RoadmapTracker.Api.Tests.Accounts;

public sealed class CallerTests(ProductionService service) : IClassFixture<ProductionService>
{
    [Fact]
    public async Task Caller_is_anonymous_without_a_token() => Assert.Same(Actor.Anonymous, await ActorOfAsync(new ClaimsPrincipal()));

    [Fact]
    public async Task Representative_speaks_for_the_organisations_of_the_token()
    {
        var actor = await ActorOfAsync(SignedIn(("roles", "Representative"), ("organisation", "uganda"), ("organisation", "no-such-organisation")));

        Assert.Equal(ActorRole.Representative, actor.Role);
        Assert.Equal([SeedId.Of("organisation", "uganda")], actor.Organisations);
    }

    [Fact]
    public async Task Organisations_of_a_token_are_looked_up_together()
    {
        await using var scope = service.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<RequestUser>().Principal = SignedIn(
            ("roles", "Representative"), ("organisation", "uganda"), ("organisation", "kenya"), ("organisation", "germany"));

        var actor = await scope.ServiceProvider.GetRequiredService<Caller>().ActorAsync(TestContext.Current.CancellationToken);

        Assert.Equal(3, actor.Organisations.Count);
        Assert.Equal(1, scope.ServiceProvider.GetRequiredService<ReadSession>().StatementCount);
    }

    [Fact]
    public async Task Secretariat_supports_the_roundtables_of_the_token()
    {
        var actor = await ActorOfAsync(SignedIn(("roles", "Secretariat"), ("roundtable", "rt-1a"), ("organisation", "uganda")));

        Assert.Equal(ActorRole.Secretariat, actor.Role);
        Assert.Single(actor.Roundtables);
        Assert.Empty(actor.Organisations);
    }

    [Fact]
    public async Task Caller_has_the_role_that_may_most_when_the_token_has_several()
    {
        var actor = await ActorOfAsync(SignedIn(("roles", "Representative"), ("roles", "Office"), ("roles", "Secretariat")));

        Assert.True(actor.IsOffice);
    }

    [Theory]
    [InlineData("roles", "Administrator")]
    [InlineData("roles", "Anonymous")]
    [InlineData("role", "Office")]
    [InlineData("organisation", "uganda")]
    public async Task Caller_may_act_for_nobody_when_the_token_has_no_known_role(string claim, string value)
    {
        var actor = await ActorOfAsync(SignedIn((claim, value)));

        Assert.Equal(ActorRole.Representative, actor.Role);
        Assert.Empty(actor.Organisations);
    }

    [Fact]
    public async Task Subject_is_the_object_id_before_the_subject_of_the_token()
    {
        Assert.Equal("object", (await ActorOfAsync(SignedIn(("sub", "pairwise"), ("oid", "object")))).Subject);
        Assert.Equal("pairwise", (await ActorOfAsync(SignedIn(("sub", "pairwise")))).Subject);
    }

    [Theory]
    [InlineData("oid", "other")]
    [InlineData("roles", "Secretariat")]
    [InlineData("organisation", "uganda")]
    [InlineData("organisation", "kenya\",\"ghana")]
    public void Callers_of_whom_anything_that_counts_differs_have_different_scopes(string type, string value)
    {
        (string, string)[] claims = [("oid", "object"), ("roles", "Representative"), ("organisation", "kenya"), ("organisation", "ghana")];

        var scope = CallerClaims.ScopeOf(SignedIn(claims), new SignInClaims());

        Assert.Equal(scope, CallerClaims.ScopeOf(SignedIn([.. claims, ("unread", value)]), new SignInClaims()));
        Assert.NotEqual(scope, CallerClaims.ScopeOf(SignedIn([(type, value), .. claims.Where(claim => claim.Item1 != type)]), new SignInClaims()));
        Assert.NotEqual("", scope);
    }

    [Fact]
    public void Scope_of_everybody_who_has_not_signed_in_is_the_public_one()
    {
        Assert.Equal("", CallerClaims.ScopeOf(user: null, new SignInClaims()));
        Assert.Equal("", CallerClaims.ScopeOf(new ClaimsPrincipal(new ClaimsIdentity()), new SignInClaims()));
    }

    private static ClaimsPrincipal SignedIn(params (string Type, string Value)[] claims)
        => new(new ClaimsIdentity(claims.Select(claim => new Claim(claim.Type, claim.Value)), authenticationType: "test"));

    private async Task<Actor> ActorOfAsync(ClaimsPrincipal user)
    {
        await using var scope = service.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<RequestUser>().Principal = user;
        return await scope.ServiceProvider.GetRequiredService<Caller>().ActorAsync(TestContext.Current.CancellationToken);
    }
}
