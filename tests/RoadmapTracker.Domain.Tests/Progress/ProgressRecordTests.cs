using RoadmapTracker.Domain.Accounts;
using RoadmapTracker.Domain.Commitments;
using RoadmapTracker.Domain.Errors;
using RoadmapTracker.Domain.Progress;

namespace RoadmapTracker.Domain.Tests.Progress;

public sealed class ProgressRecordTests
{
    private static readonly Guid _organisation = Guid.CreateVersion7();
    private static readonly Guid _roundtable = Guid.CreateVersion7();
    private static readonly Actor _representative = Actor.Representative("rep", _organisation);
    private static readonly Actor _office = Actor.Office("office");
    private static readonly DateTimeOffset _now = new(2026, 11, 21, 12, 0, 0, TimeSpan.Zero);

    private static readonly ProgressContent _content = new(
        PartialDate.Parse("2026-10"),
        "Schools were mapped.",
        "en",
        ProgressStatus.Limited,
        null,
        null,
        [Guid.CreateVersion7()],
        [],
        [new EvidenceItem("Map", "https://example.org/map", EvidenceVisibility.OfficeOnly)]);

    [Fact]
    public void Foreign_organisation_is_refused()
    {
        Actor foreign = Actor.Representative("other", Guid.CreateVersion7());
        ProgressRecord record = Draft(_content);

        Assert.Throws<Forbidden>(() => ProgressRecord.Draft(foreign, _organisation, null, _content, _now));
        Assert.Throws<Forbidden>(() => record.Revise(foreign, 1, _content, _now));
        Assert.Throws<Forbidden>(() => record.Submit(foreign, 1, _now));
    }

    [Fact]
    public void Reporter_is_no_reviewer_of_its_own_claim()
    {
        ProgressRecord record = Draft(_content);
        record.Submit(_representative, 1, _now);

        Assert.Throws<Forbidden>(() => record.BeginReview(_representative, 2, _now));
    }

    [Fact]
    public void Secretariat_reviews_what_belongs_to_its_roundtable_only()
    {
        Commitment commitment = OpenCommitment();
        ProgressRecord record = ProgressRecord.Draft(_representative, _organisation, commitment, _content, _now);
        record.Submit(_representative, 1, _now);

        Assert.Throws<Forbidden>(() => record.BeginReview(Actor.Secretariat("s", Guid.CreateVersion7()), 2, _now));
        record.BeginReview(Actor.Secretariat("s", _roundtable), 2, _now);
        Assert.Equal(VerificationState.UnderReview, record.State);
    }

    [Fact]
    public void Record_on_a_commitment_inherits_its_recommendations()
    {
        Commitment commitment = OpenCommitment();

        ProgressRecord record = ProgressRecord.Draft(_representative, _organisation, commitment, _content with { Recommendations = [] }, _now);

        Assert.Equal(commitment.Recommendations.Select(link => link.RecommendationId), record.Recommendations.Select(link => link.RecommendationId));
        Assert.Equal([_organisation], record.Organisations.Select(link => link.OrganisationId));
    }

    [Fact]
    public void Record_is_refused_on_a_commitment_of_others_or_a_closed_one()
    {
        Commitment commitment = OpenCommitment();
        Guid stranger = Guid.CreateVersion7();

        Assert.Throws<Forbidden>(() => ProgressRecord.Draft(Actor.Representative("x", stranger), stranger, commitment, _content, _now));
        commitment.Close(_representative, 1, "Done.", _now);
        Assert.Equal("input.commitment", Assert.Throws<InvalidInput>(() => ProgressRecord.Draft(_representative, _organisation, commitment, _content, _now)).Field);
    }

    [Fact]
    public void Content_is_refused_with_the_field_that_breaks_a_rule()
    {
        Assert.Equal("input.date", Refusal(_content with { Date = PartialDate.Parse("2026-11-22") }).Field);
        Assert.Equal("input.date", Refusal(_content with { Date = PartialDate.Parse("2017") }).Field);
        Assert.Equal("input.recommendations", Refusal(_content with { Recommendations = [] }).Field);
        Assert.Equal("input.narrative", Refusal(_content with { Narrative = new string('x', ProgressRecord.NarrativeLimit + 1) }).Field);
        Assert.Equal("input.evidence[0].url", Refusal(_content with { Evidence = [new EvidenceItem("x", "javascript:alert(1)", EvidenceVisibility.Public)] }).Field);
        Assert.Equal("input.evidence[0].url", Refusal(_content with { Evidence = [new EvidenceItem("x", "/map", EvidenceVisibility.Public)] }).Field);
        Assert.Equal("input.reportedStatus", Assert.Throws<InvalidInput>(() => Draft(_content with { ReportedStatus = null }).Submit(_representative, 1, _now)).Field);
    }

    [Fact]
    public void Correction_is_a_new_record_that_takes_the_place_when_verified()
    {
        ProgressRecord first = Verified();
        ProgressRecord correction = first.Correct(_representative, first.Version, _content with { Narrative = "Schools were mapped and connected." }, _now);

        Assert.Equal((first.Id, 2, VerificationState.Draft), (correction.CorrectsId, correction.Edition, correction.State));
        Assert.Null(first.SupersededById);
        correction.Submit(_representative, 1, _now);
        correction.BeginReview(_office, 2, _now);
        Assert.Throws<ArgumentException>(() => correction.Verify(_office, 3, ProgressStatus.Limited, "Seen.", corrected: null, _now));
        correction.Verify(_office, 3, ProgressStatus.Limited, "Seen.", first, _now);

        Assert.Equal((correction.Id, "Schools were mapped.", VerificationState.Verified), (first.SupersededById, first.Narrative, first.State));
        Assert.Throws<AlreadyExists>(() => first.Correct(_representative, first.Version, _content, _now));
    }

    [Fact]
    public void Verified_record_is_never_changed_in_place()
    {
        ProgressRecord record = Verified();

        Assert.Throws<IllegalTransition>(() => record.Revise(_representative, record.Version, _content, _now));
        Assert.Throws<IllegalTransition>(() => Draft(_content).Correct(_representative, 1, _content, _now));
    }

    [Fact]
    public void Imported_record_says_that_nobody_has_verified_it_and_is_the_offices_to_review()
    {
        ProgressRecord record = ProgressRecord.FromSource(new SourcedProgress(
            Guid.CreateVersion7(), "upd-001", PartialDate.Parse("2019"), "A project was created.", Guid.CreateVersion7(), Guid.CreateVersion7(), FollowUpLink.Related, [Guid.CreateVersion7()], [], null, _now));

        Assert.Equal(
            (RecordOrigin.PublicSource, VerificationState.Submitted, null, null, Basis.Proposed),
            (record.Origin, record.State, record.ReportedStatus, record.AssessedStatus, record.ActionBasis));
        Assert.Throws<Forbidden>(() => record.BeginReview(_representative, 1, _now));
        record.BeginReview(_office, 1, _now);
        record.Verify(_office, 2, ProgressStatus.Completed, "The source says so.", null, _now);
        Assert.Equal(VerificationState.Verified, record.State);
    }

    [Fact]
    public void Drafts_returned_records_and_office_only_evidence_are_hidden_from_others()
    {
        Assert.All(
            Enum.GetValues<VerificationState>(),
            state => Assert.Equal(
                state is not (VerificationState.Draft or VerificationState.Returned), ProgressVisibility.MaySee(Actor.Anonymous, state, _organisation)));
        Assert.True(ProgressVisibility.MaySee(_representative, VerificationState.Draft, _organisation));
        Assert.False(ProgressVisibility.MaySee(Actor.Anonymous, EvidenceVisibility.OfficeOnly, _organisation));
        Assert.True(ProgressVisibility.MaySee(_office, EvidenceVisibility.OfficeOnly, null));
    }

    private static ProgressRecord Draft(ProgressContent content) => ProgressRecord.Draft(_representative, _organisation, null, content, _now);

    private static InvalidInput Refusal(ProgressContent content) => Assert.Throws<InvalidInput>(() => Draft(content));

    private static ProgressRecord Verified()
    {
        ProgressRecord record = Draft(_content);
        record.Submit(_representative, 1, _now);
        record.BeginReview(_office, 2, _now);
        record.Verify(_office, 3, ProgressStatus.Limited, "Seen.", null, _now);
        return record;
    }

    private static Commitment OpenCommitment() => Commitment.Open(
        _representative,
        CommitmentOrigin.Pledge,
        offer: null,
        new CommitmentTerms(
            "Map schools", null, "en", [Guid.CreateVersion7(), Guid.CreateVersion7()], _roundtable, null, [_organisation], [], new DateOnly(2026, 1, 1), null, ReportingInterval.Quarterly),
        "All schools on the map.",
        _now);
}
