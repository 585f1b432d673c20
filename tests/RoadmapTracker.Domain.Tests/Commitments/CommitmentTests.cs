using RoadmapTracker.Domain.Accounts;
using RoadmapTracker.Domain.Commitments;
using RoadmapTracker.Domain.Errors;
using RoadmapTracker.Domain.Participation;

namespace RoadmapTracker.Domain.Tests.Commitments;

public sealed class CommitmentTests
{
    private static readonly Guid _organisation = Guid.CreateVersion7();
    private static readonly Guid _roundtable = Guid.CreateVersion7();
    private static readonly Actor _representative = Actor.Representative("rep", _organisation);
    private static readonly Actor _office = Actor.Office("office");
    private static readonly DateTimeOffset _now = new(2026, 11, 21, 12, 0, 0, TimeSpan.Zero);

    private static readonly CommitmentTerms _terms = new(
        "Map schools", null, "en", [Guid.CreateVersion7()], _roundtable, null, [_organisation], [], new DateOnly(2026, 1, 1), new DateOnly(2026, 12, 31), ReportingInterval.Quarterly);

    [Fact]
    public void Commitment_opens_and_closes_and_opens_again()
    {
        Commitment commitment = Open(_terms);
        commitment.Close(_representative, 1, "Completed.", _now);
        Assert.Throws<IllegalTransition>(() => commitment.Close(_representative, 2, "Again.", _now));
        commitment.Reopen(_office, 2, "More schools were built.", _now);
        Assert.Throws<IllegalTransition>(() => commitment.Reopen(_office, 3, "Again.", _now));

        Assert.Equal(["OPEN", "CLOSED", "OPEN"], commitment.TakeUnsavedChanges().Select(change => change.ToState));
        Assert.Equal([typeof(CommitmentOpened), typeof(CommitmentClosed), typeof(CommitmentReopened)], commitment.TakeUnpublishedEvents().Select(happened => happened.GetType()));
    }

    [Fact]
    public void Closing_needs_a_reason_and_the_present_version()
    {
        Commitment commitment = Open(_terms);

        Assert.Equal("input.reason", Assert.Throws<InvalidInput>(() => commitment.Close(_representative, 1, null, _now)).Field);
        Assert.Equal(1, Assert.Throws<StaleVersion>(() => commitment.Close(_representative, 7, "Done.", _now)).CurrentVersion);
        Assert.Equal(CommitmentStatus.Open, commitment.Status);
    }

    [Fact]
    public void Nobody_commits_another_organisation()
    {
        Actor foreign = Actor.Representative("other", Guid.CreateVersion7());
        Commitment commitment = Open(_terms);

        Assert.Equal("input.leads[0]", Assert.Throws<Forbidden>(() => Commitment.Open(foreign, CommitmentOrigin.Pledge, null, _terms, "Done.", _now)).Field);
        Assert.Equal(
            "input.leads[1]",
            Assert.Throws<Forbidden>(() => Commitment.Open(
                _representative, CommitmentOrigin.Pledge, null, _terms with { Leads = [_organisation, Guid.CreateVersion7()] }, "Done.", _now)).Field);
        Assert.Throws<Forbidden>(() => commitment.Amend(foreign, 1, _terms, _now));
        Assert.Throws<Forbidden>(() => commitment.Close(foreign, 1, "Done.", _now));
        Assert.Throws<Forbidden>(() => commitment.Close(Actor.Secretariat("s", Guid.CreateVersion7()), 1, "Done.", _now));
        Assert.Throws<Unauthenticated>(() => Commitment.Open(Actor.Anonymous, CommitmentOrigin.Pledge, null, _terms, "Done.", _now));
    }

    [Fact]
    public void Secretariat_opens_commitments_of_its_roundtable()
        => Assert.Equal(CommitmentStatus.Open, Commitment.Open(Actor.Secretariat("s", _roundtable), CommitmentOrigin.Workplan, null, _terms, "Done.", _now).Status);

    [Fact]
    public void Terms_are_refused_with_the_field_that_breaks_a_rule()
    {
        Assert.Equal("input.dueOn", Refusal(_terms with { DueOn = new DateOnly(2025, 12, 31) }).Field);
        Assert.Equal("input.dueOn", Refusal(_terms with { DueOn = new DateOnly(2101, 1, 1) }).Field);
        Assert.Equal("input.startsOn", Refusal(_terms with { StartsOn = new DateOnly(2018, 7, 11) }).Field);
        Assert.Equal("input.leads", Refusal(_terms with { Leads = [] }).Field);
        Assert.Equal("input.partners", Refusal(_terms with { Partners = [_organisation] }).Field);
        Assert.Equal("input.recommendations", Refusal(_terms with { Recommendations = [] }).Field);
        Assert.Equal("input.title", Refusal(_terms with { Title = new string('x', Commitment.TitleLimit + 1) }).Field);
    }

    [Fact]
    public void Offer_is_required_exactly_when_it_is_the_origin_and_must_be_accepted()
    {
        VolunteerOffer offer = VolunteerOffer.Draft(
            _representative,
            _organisation,
            new OfferContent([new TargetChoice(TargetKind.Pillar, Guid.CreateVersion7(), OfferCapacity.Lead)], "We care.", null, null, "en", new ContactDetails("A", "a@example.org")),
            _now);

        Assert.Equal("input.offer", RefusalFrom(CommitmentOrigin.VolunteerOffer, null).Field);
        Assert.Equal("input.offer", RefusalFrom(CommitmentOrigin.Pledge, offer).Field);
        Assert.Equal("input.offer", RefusalFrom(CommitmentOrigin.VolunteerOffer, offer).Field);
        offer.Submit(_representative, 1, _now);
        offer.BeginReview(_office, 2, _now);
        offer.Accept(_office, 3, OfferOutcome.NotYet("A commitment opens next."), _now);
        Assert.Equal(offer.Id, Commitment.Open(_representative, CommitmentOrigin.VolunteerOffer, offer, _terms, "Done.", _now).OfferId);
    }

    [Fact]
    public void Success_criteria_stay_as_fixed_when_the_terms_are_amended()
    {
        Commitment commitment = Open(_terms);
        commitment.Amend(_representative, 1, _terms with { Title = "Map all schools" }, _now);

        Assert.Equal(("Map all schools", "All schools on the map.", 2), (commitment.Title, commitment.SuccessCriteria, commitment.Version));
        commitment.Close(_representative, 2, "Done.", _now);
        Assert.Throws<IllegalTransition>(() => commitment.Amend(_representative, 3, _terms, _now));
    }

    private static Commitment Open(CommitmentTerms terms) => Commitment.Open(_representative, CommitmentOrigin.Pledge, null, terms, "All schools on the map.", _now);

    private static InvalidInput Refusal(CommitmentTerms terms) => Assert.Throws<InvalidInput>(() => Open(terms));

    private static InvalidInput RefusalFrom(CommitmentOrigin origin, VolunteerOffer? offer)
        => Assert.Throws<InvalidInput>(() => Commitment.Open(_representative, origin, offer, _terms, "Done.", _now));
}
