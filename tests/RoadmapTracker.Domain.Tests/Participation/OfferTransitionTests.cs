using RoadmapTracker.Domain.Accounts;
using RoadmapTracker.Domain.Errors;
using RoadmapTracker.Domain.History;
using RoadmapTracker.Domain.Participation;

namespace RoadmapTracker.Domain.Tests.Participation;

public sealed class OfferTransitionTests
{
    private static readonly Guid _organisation = Guid.CreateVersion7();
    private static readonly Actor _representative = Actor.Representative("rep", _organisation);
    private static readonly Actor _office = Actor.Office("office");
    private static readonly DateTimeOffset _now = new(2026, 11, 21, 12, 0, 0, TimeSpan.Zero);

    // What people can do to an offer, and the state it leads to.
    private static readonly Dictionary<string, (OfferStatus Next, Action<VolunteerOffer> Do)> _moves = new(StringComparer.Ordinal)
    {
        ["submit"] = (OfferStatus.Submitted, offer => offer.Submit(_representative, offer.Version, _now)),
        ["beginReview"] = (OfferStatus.UnderReview, offer => offer.BeginReview(_office, offer.Version, _now)),
        ["accept"] = (OfferStatus.Accepted, offer => offer.Accept(_office, offer.Version, OfferOutcome.NotYet("Later."), _now)),
        ["decline"] = (OfferStatus.Declined, offer => offer.Decline(_office, offer.Version, "Full.", _now)),
        ["withdraw"] = (OfferStatus.Withdrawn, offer => offer.Withdraw(_representative, offer.Version, null, _now)),
    };

    private static readonly Dictionary<OfferStatus, OfferStatus[]> _legal = new()
    {
        [OfferStatus.Draft] = [OfferStatus.Submitted, OfferStatus.Withdrawn],
        [OfferStatus.Submitted] = [OfferStatus.UnderReview, OfferStatus.Withdrawn],
        [OfferStatus.UnderReview] = [OfferStatus.Accepted, OfferStatus.Declined, OfferStatus.Withdrawn],
        [OfferStatus.Accepted] = [],
        [OfferStatus.Declined] = [],
        [OfferStatus.Withdrawn] = [],
    };

    public static TheoryData<OfferStatus, string> EveryMove()
        => [.. from status in Enum.GetValues<OfferStatus>() from move in _moves.Keys select (status, move)];

    [Theory]
    [MemberData(nameof(EveryMove))]
    public void Offer_moves_only_as_the_domain_allows(OfferStatus from, string move)
    {
        VolunteerOffer offer = OfferIn(from);
        int version = offer.Version;
        offer.TakeUnsavedChanges();
        offer.TakeUnpublishedEvents();
        (OfferStatus next, Action<VolunteerOffer> act) = _moves[move];

        if (_legal[from].Contains(next))
        {
            act(offer);
            Assert.Equal((next, version + 1), (offer.Status, offer.Version));
            StateChange change = Assert.Single(offer.TakeUnsavedChanges());
            Assert.Equal((EnumText.Write(from), EnumText.Write(next), offer.Version), (change.FromState, change.ToState, change.SubjectVersion));
            Assert.Equal(offer.Id, Assert.Single(offer.TakeUnpublishedEvents()).SubjectId);
        }
        else
        {
            IllegalTransition refusal = Assert.Throws<IllegalTransition>(() => act(offer));
            Assert.Equal((EnumText.Write(from), EnumText.Write(next)), (refusal.Current, refusal.Attempted));
            Assert.Equal(_legal[from].Select(EnumText.Write), refusal.Allowed);
            Assert.Equal((from, version), (offer.Status, offer.Version));
            Assert.Empty(offer.TakeUnsavedChanges());
            Assert.Empty(offer.TakeUnpublishedEvents());
        }
    }

    [Theory]
    [MemberData(nameof(EveryMove))]
    public void Offer_stays_as_it_is_when_the_version_is_stale(OfferStatus from, string move)
    {
        VolunteerOffer offer = OfferIn(from);
        int version = offer.Version;

        StaleVersion refusal = Assert.Throws<StaleVersion>(() => DoStale(offer, move));

        Assert.Equal((version - 1, version), (refusal.GivenVersion, refusal.CurrentVersion));
        Assert.Equal((from, version), (offer.Status, offer.Version));
    }

    private static void DoStale(VolunteerOffer offer, string move)
    {
        int stale = offer.Version - 1;
        switch (move)
        {
            case "submit": offer.Submit(_representative, stale, _now); break;
            case "beginReview": offer.BeginReview(_office, stale, _now); break;
            case "accept": offer.Accept(_office, stale, OfferOutcome.NotYet("Later."), _now); break;
            case "decline": offer.Decline(_office, stale, "Full.", _now); break;
            default: offer.Withdraw(_representative, stale, null, _now); break;
        }
    }

    private static VolunteerOffer OfferIn(OfferStatus status)
    {
        VolunteerOffer offer = VolunteerOffer.Draft(
            _representative,
            _organisation,
            new OfferContent(
                [new TargetChoice(TargetKind.Pillar, Guid.CreateVersion7(), OfferCapacity.Lead)], "We care.", null, null, "en", new ContactDetails("A", "a@example.org")),
            _now);
        string[] way = status switch
        {
            OfferStatus.Draft => [],
            OfferStatus.Submitted => ["submit"],
            OfferStatus.UnderReview => ["submit", "beginReview"],
            OfferStatus.Accepted => ["submit", "beginReview", "accept"],
            OfferStatus.Declined => ["submit", "beginReview", "decline"],
            _ => ["withdraw"],
        };
        foreach (string move in way) _moves[move].Do(offer);
        return offer;
    }
}
