using RoadmapTracker.Domain.Accounts;
using RoadmapTracker.Domain.Errors;

namespace RoadmapTracker.Domain.Tests.Accounts;

public sealed class ActorTests
{
    private static readonly Guid _own = Guid.CreateVersion7();
    private static readonly Guid _foreign = Guid.CreateVersion7();

    [Fact]
    public void Representative_acts_for_its_own_organisation_only()
    {
        Actor actor = Actor.Representative("r", _own);

        Assert.True(actor.MayActFor(_own));
        Assert.False(actor.MayActFor(_foreign));
        Assert.Equal("input.organisation", Assert.Throws<Forbidden>(() => actor.RequireActsFor(_foreign, "organisation")).Field);
    }

    [Fact]
    public void Secretariat_speaks_for_nobody_and_supports_its_roundtables_only()
    {
        Actor actor = Actor.Secretariat("s", _own);

        Assert.False(actor.MayActFor(_own));
        Assert.True(actor.MaySupport(_own));
        Assert.False(actor.MaySupport(_foreign));
        Assert.False(actor.MaySupport(null));
    }

    [Fact]
    public void Office_may_act_for_everybody()
    {
        Actor actor = Actor.Office("o");

        Assert.True(actor.MayActFor(_foreign));
        Assert.True(actor.MaySupport(null));
    }

    [Fact]
    public void Anonymous_is_told_to_sign_in_before_anything_else()
    {
        Assert.Throws<Unauthenticated>(() => Actor.Anonymous.RequireOffice());
        Assert.Throws<Unauthenticated>(() => Actor.Anonymous.RequireActsFor(_own));
        Assert.Throws<Unauthenticated>(() => Actor.Anonymous.RequireSupports(_own));
    }

    [Fact]
    public void Organisations_of_a_token_count_for_nothing_without_the_role()
        => Assert.False(new Actor("x", ActorRole.Secretariat, new HashSet<Guid> { _own }, new HashSet<Guid>()).MayActFor(_own));
}
