using RoadmapTracker.Domain.Accounts;
using RoadmapTracker.Domain.Errors;

namespace RoadmapTracker.Domain.Tests.Accounts;

public sealed class RepresentationTests
{
    private static readonly DateTimeOffset _now = new(2026, 11, 21, 12, 0, 0, TimeSpan.Zero);
    private static readonly Guid _organisation = Guid.CreateVersion7();

    private readonly Actor _person = Actor.Holder(Guid.CreateVersion7());
    private readonly Actor _representative = Actor.Representative("rep", _organisation) with { AccountId = Guid.CreateVersion7() };
    private readonly Actor _stranger = Actor.Representative("other", Guid.CreateVersion7()) with { AccountId = Guid.CreateVersion7() };

    [Fact]
    public void Request_is_confirmed_by_the_organisation_and_by_nobody_else()
    {
        Representation request = Representation.Request(_person, _organisation, null, _now);

        Assert.Throws<Forbidden>(() => request.Confirm(_person, 1, _now));
        Assert.Throws<Forbidden>(() => request.Confirm(_stranger, 1, _now));
        Assert.Throws<IllegalTransition>(() => request.Accept(_person, 1, _now));
        request.Confirm(_representative, 1, _now);

        Assert.Equal(RepresentationStatus.Active, request.Status);
        Assert.True(request.Stands);
    }

    [Fact]
    public void Invitation_is_accepted_by_the_person_and_by_nobody_else()
    {
        Representation invitation = Representation.Invite(_representative, _person.AccountId!.Value, _organisation, null, _now);

        Assert.Throws<Forbidden>(() => invitation.Accept(_representative, 1, _now));
        Assert.Throws<Forbidden>(() => invitation.Accept(Actor.Office("office"), 1, _now));
        Assert.Throws<IllegalTransition>(() => invitation.Confirm(_representative, 1, _now));
        invitation.Accept(_person, 1, _now);

        Assert.Equal(RepresentationStatus.Active, invitation.Status);
    }

    [Fact]
    public void Nobody_invites_for_an_organisation_of_others() =>
        Assert.Throws<Forbidden>(() => Representation.Invite(_stranger, _person.AccountId!.Value, _organisation, null, _now));

    [Fact]
    public void Only_whoever_was_asked_declines()
    {
        Representation request = Representation.Request(_person, _organisation, null, _now);
        Representation invitation = Representation.Invite(_representative, _person.AccountId!.Value, _organisation, null, _now);

        Assert.Throws<Forbidden>(() => request.Decline(_person, 1, null, _now));
        Assert.Throws<Forbidden>(() => invitation.Decline(_representative, 1, null, _now));
        request.Decline(_representative, 1, "Unknown here.", _now);
        invitation.Decline(_person, 1, null, _now);

        Assert.Equal((RepresentationStatus.Declined, false), (request.Status, request.Stands));
        Assert.Equal((RepresentationStatus.Declined, false), (invitation.Status, invitation.Stands));
    }

    [Fact]
    public void Only_the_side_that_asked_takes_it_back()
    {
        Representation request = Representation.Request(_person, _organisation, null, _now);
        Representation invitation = Representation.Invite(_representative, _person.AccountId!.Value, _organisation, null, _now);

        Assert.Throws<Forbidden>(() => request.End(_representative, 1, null, _now));
        Assert.Throws<Forbidden>(() => invitation.End(_person, 1, null, _now));
        request.End(_person, 1, null, _now);
        invitation.End(_representative, 1, null, _now);

        Assert.Equal(RepresentationStatus.Withdrawn, request.Status);
        Assert.Equal(RepresentationStatus.Withdrawn, invitation.Status);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Either_side_ends_it(bool byThePerson)
    {
        Representation representation = Representation.Request(_person, _organisation, null, _now);
        representation.Confirm(_representative, 1, _now);

        Assert.Throws<Forbidden>(() => representation.End(_stranger, 2, null, _now));
        representation.End(byThePerson ? _person : _representative, 2, null, _now);

        Assert.Equal(RepresentationStatus.Ended, representation.Status);
        Assert.Throws<IllegalTransition>(() => representation.End(_representative, 3, null, _now));
    }
}
