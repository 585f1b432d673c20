using RoadmapTracker.Domain.Accounts;
using RoadmapTracker.Domain.Errors;

namespace RoadmapTracker.Domain.Participation;

/// <content>The way of an offer from draft to decision.</content>
public sealed partial class VolunteerOffer
{
    /// <summary>Hands the offer in.</summary>
    /// <param name="actor">A representative of the organisation, or the Office for it.</param>
    /// <param name="version">The version the change is based on.</param>
    /// <param name="now">The time, in UTC.</param>
    /// <exception cref="DomainException">The caller does not speak for the organisation, the version is stale, it is no draft, or it has no contact person.</exception>
    public void Submit(Actor actor, int version, DateTimeOffset now)
    {
        actor.RequireActsFor(OrganisationId);
        RequireMove(version, OfferStatus.Submitted);
        if (Contact is null) throw new InvalidInput("contact", "The Office needs a contact person before the offer can be submitted.");
        SubmittedAt = now;
        Move(OfferStatus.Submitted, reason: null, actor, now);
        Raise(new OfferSubmitted(Id, OrganisationId, now));
    }

    /// <summary>Takes the offer back before the decision.</summary>
    /// <param name="actor">A representative of the organisation, or the Office for it.</param>
    /// <param name="version">The version the change is based on.</param>
    /// <param name="reason">Why; null when nothing is said.</param>
    /// <param name="now">The time, in UTC.</param>
    /// <exception cref="DomainException">The caller does not speak for the organisation, the version is stale, or it has been decided.</exception>
    public void Withdraw(Actor actor, int version, string? reason, DateTimeOffset now)
    {
        actor.RequireActsFor(OrganisationId);
        RequireMove(version, OfferStatus.Withdrawn);
        Reason = InputText.Optional(reason, ReasonLimit, "reason");
        Move(OfferStatus.Withdrawn, Reason, actor, now);
        Raise(new OfferWithdrawn(Id, OrganisationId, SubmittedAt is not null, now));
    }

    /// <summary>The Office begins to look at the offer.</summary>
    /// <param name="actor">The Office.</param>
    /// <param name="version">The version the change is based on.</param>
    /// <param name="now">The time, in UTC.</param>
    /// <exception cref="DomainException">The caller is not the Office, the version is stale, or it is not submitted.</exception>
    public void BeginReview(Actor actor, int version, DateTimeOffset now)
    {
        actor.RequireOffice();
        RequireMove(version, OfferStatus.UnderReview);
        Move(OfferStatus.UnderReview, reason: null, actor, now);
        Raise(new OfferReviewBegan(Id, OrganisationId, now));
    }

    /// <summary>Accepts the offer.</summary>
    /// <param name="actor">The Office.</param>
    /// <param name="version">The version the change is based on.</param>
    /// <param name="outcome">What came of it, or why nothing yet.</param>
    /// <param name="now">The time, in UTC.</param>
    /// <exception cref="DomainException">The caller is not the Office, the version is stale, it is not under review, or the reason is missing.</exception>
    public void Accept(Actor actor, int version, OfferOutcome outcome, DateTimeOffset now)
    {
        actor.RequireOffice();
        RequireMove(version, OfferStatus.Accepted);
        Keep(outcome);
        DecidedAt = now;
        Move(OfferStatus.Accepted, WhyNotYet, actor, now);
        Raise(new OfferAccepted(Id, OrganisationId, now));
    }

    /// <summary>Declines the offer.</summary>
    /// <param name="actor">The Office.</param>
    /// <param name="version">The version the change is based on.</param>
    /// <param name="reason">Why.</param>
    /// <param name="now">The time, in UTC.</param>
    /// <exception cref="DomainException">The caller is not the Office, the version is stale, it is not under review, or the reason is missing.</exception>
    public void Decline(Actor actor, int version, string? reason, DateTimeOffset now)
    {
        actor.RequireOffice();
        RequireMove(version, OfferStatus.Declined);
        Reason = InputText.Required(reason, ReasonLimit, "reason");
        DecidedAt = now;
        Move(OfferStatus.Declined, Reason, actor, now);
        Raise(new OfferDeclined(Id, OrganisationId, now));
    }

    /// <summary>Notes what came of an accepted offer after its acceptance.</summary>
    /// <param name="actor">The Office, or who opens the commitment for the organisation.</param>
    /// <param name="version">The version the change is based on.</param>
    /// <param name="outcome">What came of it, or why still nothing.</param>
    /// <param name="now">The time, in UTC.</param>
    /// <exception cref="DomainException">The caller does not speak for the organisation, the version is stale, or the offer is not accepted.</exception>
    public void RecordOutcome(Actor actor, int version, OfferOutcome outcome, DateTimeOffset now)
    {
        if (outcome.CommitmentId is null) actor.RequireOffice();
        else actor.RequireActsFor(OrganisationId);
        RequireVersion(version);
        if (Status != OfferStatus.Accepted)
            throw new IllegalTransition(SubjectKind, StateText, EnumText.Write(OfferStatus.Accepted), [.. OfferTransitions.Table.From(Status).Select(EnumText.Write)]);
        Keep(outcome);
        CountVersion();
        Record(StateText, WhyNotYet, actor, now);
    }

    private void Keep(OfferOutcome outcome)
    {
        MembershipId = outcome.MembershipId ?? MembershipId;
        CommitmentId = outcome.CommitmentId ?? CommitmentId;
        WhyNotYet = MembershipId is null && CommitmentId is null
            ? InputText.Required(outcome.WhyNotYet, ReasonLimit, "whyNotYet")
            : InputText.Optional(outcome.WhyNotYet, ReasonLimit, "whyNotYet");
    }

    private void RequireMove(int version, OfferStatus next)
    {
        RequireVersion(version);
        OfferTransitions.Table.Require(SubjectKind, Status, next);
    }

    private void Move(OfferStatus next, string? reason, Actor actor, DateTimeOffset now)
    {
        string before = StateText;
        Status = next;
        CountVersion();
        Record(before, reason, actor, now);
    }
}
