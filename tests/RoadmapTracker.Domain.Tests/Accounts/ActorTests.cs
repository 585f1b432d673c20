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
    public void Person_may_speak_for_organisations_and_support_roundtables_at_once()
    {
        Actor actor = new("both", ActorRole.Secretariat, new HashSet<Guid> { _own }, new HashSet<Guid> { _foreign });

        Assert.True(actor.MayActFor(_own));
        Assert.True(actor.MaySupport(_foreign));
        Assert.False(actor.MayActFor(_foreign));
        Assert.False(actor.MaySupport(_own));
    }

    [Theory]
    [InlineData(ActorRole.Anonymous)]
    [InlineData(ActorRole.Disabled)]
    public void What_is_listed_counts_for_nothing_for_one_who_may_nothing(ActorRole role)
    {
        Actor actor = new("x", role, new HashSet<Guid> { _own }, new HashSet<Guid> { _own });

        Assert.Empty(actor.SpeaksFor);
        Assert.False(actor.MayActFor(_own));
        Assert.False(actor.MaySupport(_own));
        Assert.ThrowsAny<DomainException>(actor.RequireSignedIn);
    }
}
