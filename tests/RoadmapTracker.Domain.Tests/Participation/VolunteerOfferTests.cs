using RoadmapTracker.Domain.Accounts;
using RoadmapTracker.Domain.Errors;
using RoadmapTracker.Domain.Participation;

namespace RoadmapTracker.Domain.Tests.Participation;

public sealed class VolunteerOfferTests
{
    private static readonly Guid _organisation = Guid.CreateVersion7();
    private static readonly Actor _representative = Actor.Representative("rep", _organisation);
    private static readonly DateTimeOffset _now = new(2026, 11, 21, 12, 0, 0, TimeSpan.Zero);

    private static readonly OfferContent _content = new(
        [new TargetChoice(TargetKind.Pillar, Guid.CreateVersion7(), OfferCapacity.Lead)], "We care.", null, null, "en", new ContactDetails("A", "a@example.org"));

    [Fact]
    public void Foreign_organisation_is_refused_at_every_step()
    {
        Actor foreign = Actor.Representative("other", Guid.CreateVersion7());
        VolunteerOffer offer = VolunteerOffer.Draft(_representative, _organisation, _content, _now);

        Assert.Equal("input.organisation", Assert.Throws<Forbidden>(() => VolunteerOffer.Draft(foreign, _organisation, _content, _now)).Field);
        Assert.Throws<Forbidden>(() => offer.Revise(foreign, 1, _content, _now));
        Assert.Throws<Forbidden>(() => offer.Submit(foreign, 1, _now));
        Assert.Throws<Forbidden>(() => offer.Withdraw(foreign, 1, null, _now));
        Assert.Equal((OfferStatus.Draft, 1), (offer.Status, offer.Version));
    }

    [Fact]
    public void Only_the_office_decides()
    {
        VolunteerOffer offer = VolunteerOffer.Draft(_representative, _organisation, _content, _now);
        offer.Submit(_representative, 1, _now);

        Assert.Throws<Forbidden>(() => offer.BeginReview(_representative, 2, _now));
        Assert.Throws<Forbidden>(() => offer.Accept(Actor.Secretariat("s", Guid.CreateVersion7()), 2, OfferOutcome.NotYet("x"), _now));
        Assert.Throws<Unauthenticated>(() => offer.Decline(Actor.Anonymous, 2, "x", _now));
    }

    [Fact]
    public void Offer_needs_a_contact_person_to_be_submitted()
    {
        VolunteerOffer offer = VolunteerOffer.Draft(_representative, _organisation, _content with { Contact = null }, _now);

        Assert.Equal("input.contact", Assert.Throws<InvalidInput>(() => offer.Submit(_representative, 1, _now)).Field);
    }

    [Theory]
    [InlineData("")]
    [InlineData("nobody")]
    [InlineData("@example.org")]
    [InlineData("a@b@c")]
    [InlineData("a b@example.org")]
    [InlineData("a@")]
    public void Contact_is_refused_when_its_address_is_none(string email)
        => Assert.Equal("input.contact.email", Refusal(_content with { Contact = new ContactDetails("A", email) }).Field);

    [Fact]
    public void Content_is_refused_with_the_field_that_breaks_a_rule()
    {
        TargetChoice target = _content.Targets[0];

        Assert.Equal("input.targets", Refusal(_content with { Targets = [] }).Field);
        Assert.Equal("input.targets[1]", Refusal(_content with { Targets = [target, target with { Capacity = OfferCapacity.Participate }] }).Field);
        Assert.Equal("input.motivation", Refusal(_content with { Motivation = " " }).Field);
        Assert.Equal("input.motivation", Refusal(_content with { Motivation = new string('x', VolunteerOffer.MotivationLimit + 1) }).Field);
        Assert.Equal("input.language", Refusal(_content with { Language = "de" }).Field);
    }

    [Fact]
    public void Decision_never_ends_in_silence()
    {
        VolunteerOffer offer = VolunteerOffer.Draft(_representative, _organisation, _content, _now);
        Actor office = Actor.Office("office");
        offer.Submit(_representative, 1, _now);
        offer.BeginReview(office, 2, _now);

        Assert.Equal("input.reason", Assert.Throws<InvalidInput>(() => offer.Decline(office, 3, " ", _now)).Field);
        Assert.Equal("input.whyNotYet", Assert.Throws<InvalidInput>(() => offer.Accept(office, 3, OfferOutcome.NotYet(""), _now)).Field);
        Assert.Equal(OfferStatus.UnderReview, offer.Status);
    }

    [Fact]
    public void Outcome_is_recorded_after_acceptance_and_clears_the_reason_why_not_yet()
    {
        VolunteerOffer offer = VolunteerOffer.Draft(_representative, _organisation, _content, _now);
        Actor office = Actor.Office("office");
        offer.Submit(_representative, 1, _now);
        Assert.Throws<IllegalTransition>(() => offer.RecordOutcome(office, 2, OfferOutcome.Commitment(Guid.CreateVersion7()), _now));
        offer.BeginReview(office, 2, _now);
        offer.Accept(office, 3, OfferOutcome.NotYet("The roundtable meets in January."), _now);
        Guid commitment = Guid.CreateVersion7();

        offer.RecordOutcome(office, 4, OfferOutcome.Commitment(commitment), _now);

        Assert.Equal((commitment, null, 5), (offer.CommitmentId, offer.WhyNotYet, offer.Version));
    }

    [Fact]
    public void Draft_alone_can_be_revised()
    {
        VolunteerOffer offer = VolunteerOffer.Draft(_representative, _organisation, _content, _now);
        offer.Revise(_representative, 1, _content with { Motivation = "We care a lot." }, _now);
        offer.Submit(_representative, 2, _now);

        Assert.Equal("We care a lot.", offer.Motivation);
        Assert.Throws<IllegalTransition>(() => offer.Revise(_representative, 3, _content, _now));
    }

    [Fact]
    public void Drafts_are_seen_by_their_organisation_and_the_office_only()
    {
        Assert.True(OfferVisibility.MaySee(_representative, _organisation, wasSubmitted: false));
        Assert.True(OfferVisibility.MaySee(Actor.Office("o"), _organisation, wasSubmitted: false));
        Assert.False(OfferVisibility.MaySee(Actor.Anonymous, _organisation, wasSubmitted: false));
        Assert.True(OfferVisibility.MaySee(Actor.Anonymous, _organisation, wasSubmitted: true));
        Assert.False(OfferVisibility.MaySeeContact(Actor.Representative("x", Guid.CreateVersion7()), _organisation));
    }

    private static InvalidInput Refusal(OfferContent content)
        => Assert.Throws<InvalidInput>(() => VolunteerOffer.Draft(_representative, _organisation, content, _now));
}
