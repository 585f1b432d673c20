using RoadmapTracker.Domain.Accounts;
using RoadmapTracker.Domain.Errors;

namespace RoadmapTracker.Domain.Progress;

/// <content>The way of a record from draft to a verified one, and its corrections.</content>
public sealed partial class ProgressRecord
{
    /// <summary>Hands the record in, for the first time or after it was given back.</summary>
    /// <param name="actor">A representative of the reporter, or the Office for it.</param>
    /// <param name="version">The version the change is based on.</param>
    /// <param name="now">The time, in UTC.</param>
    /// <exception cref="DomainException">The caller does not speak for the reporter, the version is stale, the state does not allow it, or the reported status is missing.</exception>
    public void Submit(Actor actor, int version, DateTimeOffset now)
    {
        RequireReporter(actor);
        RequireMove(version, VerificationState.Submitted);
        if (ReportedStatus is null) throw new InvalidInput("reportedStatus", "Say how far it has come before submitting.");
        SubmittedAt = now;
        Move(VerificationState.Submitted, reason: null, actor, now);
        Raise(new ProgressSubmitted(Id, now));
    }

    /// <summary>A reviewer begins to look at the record, or takes a disputed one up again.</summary>
    /// <param name="actor">The Office or the secretariat of the commitment's roundtable.</param>
    /// <param name="version">The version the change is based on.</param>
    /// <param name="now">The time, in UTC.</param>
    /// <exception cref="DomainException">The caller may not review, the version is stale, or it is neither submitted nor disputed.</exception>
    public void BeginReview(Actor actor, int version, DateTimeOffset now)
    {
        actor.RequireSupports(RoundtableId);
        RequireMove(version, VerificationState.UnderReview);
        Move(VerificationState.UnderReview, reason: null, actor, now);
        Raise(new ProgressReviewBegan(Id, now));
    }

    /// <summary>Verifies and publishes the record.</summary>
    /// <param name="actor">The Office or the secretariat of the commitment's roundtable.</param>
    /// <param name="version">The version the change is based on.</param>
    /// <param name="assessedStatus">The reviewer's judgement.</param>
    /// <param name="reason">On what it rests.</param>
    /// <param name="corrected">The record named by <see cref="CorrectsId"/>, which this one supersedes; null when there is none.</param>
    /// <param name="now">The time, in UTC.</param>
    /// <exception cref="DomainException">The caller may not review, the version is stale, it is not under review, or the reason is missing.</exception>
    public void Verify(Actor actor, int version, ProgressStatus assessedStatus, string? reason, ProgressRecord? corrected, DateTimeOffset now)
    {
        if (corrected?.Id != CorrectsId) throw new ArgumentException("Not the record this one corrects.", nameof(corrected));
        Judge(actor, version, VerificationState.Verified, assessedStatus, reason, now);
        corrected?.GiveWayTo(this, actor, now);
        Raise(new ProgressVerified(Id, now));
    }

    /// <summary>Gives the record back to its reporter.</summary>
    /// <param name="actor">The Office or the secretariat of the commitment's roundtable.</param>
    /// <param name="version">The version the change is based on.</param>
    /// <param name="reason">What is missing.</param>
    /// <param name="now">The time, in UTC.</param>
    /// <exception cref="DomainException">The caller may not review, the version is stale, it is not under review, or the reason is missing.</exception>
    public void Return(Actor actor, int version, string? reason, DateTimeOffset now)
    {
        Judge(actor, version, VerificationState.Returned, AssessedStatus, reason, now);
        Raise(new ProgressReturned(Id, now));
    }

    /// <summary>Contradicts the record; it stays public, with the reason.</summary>
    /// <param name="actor">The Office or the secretariat of the commitment's roundtable.</param>
    /// <param name="version">The version the change is based on.</param>
    /// <param name="assessedStatus">The reviewer's judgement; null when there is too little to judge on.</param>
    /// <param name="reason">What contradicts it.</param>
    /// <param name="now">The time, in UTC.</param>
    /// <exception cref="DomainException">The caller may not review, the version is stale, it is not under review, or the reason is missing.</exception>
    public void Dispute(Actor actor, int version, ProgressStatus? assessedStatus, string? reason, DateTimeOffset now)
    {
        Judge(actor, version, VerificationState.Disputed, assessedStatus, reason, now);
        Raise(new ProgressDisputed(Id, now));
    }

    /// <summary>Answers a dispute, which takes the record back to review.</summary>
    /// <param name="actor">A representative of the reporter, or the Office for it.</param>
    /// <param name="version">The version the change is based on.</param>
    /// <param name="answer">The answer.</param>
    /// <param name="now">The time, in UTC.</param>
    /// <exception cref="DomainException">The caller does not speak for the reporter, the version is stale, it is not disputed, or the answer is missing.</exception>
    public void AnswerDispute(Actor actor, int version, string? answer, DateTimeOffset now)
    {
        RequireReporter(actor);
        RequireVersion(version);
        if (State != VerificationState.Disputed)
            throw new IllegalTransition(SubjectKind, StateText, EnumText.Write(VerificationState.UnderReview), [.. ProgressTransitions.Table.From(State).Select(EnumText.Write)]);
        Answer = InputText.Required(answer, ReasonLimit, "answer");
        Move(VerificationState.UnderReview, Answer, actor, now);
        Raise(new DisputeAnswered(Id, now));
    }

    /// <summary>Begins a correction of a verified record: a new version that links back. This record stays as it is until the correction is verified.</summary>
    /// <param name="actor">A representative of the reporter, or the Office for it.</param>
    /// <param name="version">The version the correction is based on.</param>
    /// <param name="content">The claim as it should be.</param>
    /// <param name="now">The time, in UTC.</param>
    /// <returns>The draft of the correction.</returns>
    /// <exception cref="DomainException">The caller does not speak for the reporter, the version is stale, the record is not verified or has been superseded, or the input breaks a rule.</exception>
    public ProgressRecord Correct(Actor actor, int version, ProgressContent content, DateTimeOffset now)
    {
        RequireReporter(actor);
        RequireVersion(version);
        if (State != VerificationState.Verified)
            throw new IllegalTransition(SubjectKind, StateText, "CORRECTED", [.. ProgressTransitions.Table.From(State).Select(EnumText.Write)]);
        if (SupersededById is not null) throw new AlreadyExists("correction of record", Id.ToString());
        ProgressRecord correction = new()
        {
            Id = Guid.CreateVersion7(now),
            Origin = Origin,
            ReporterId = ReporterId,
            CommitmentId = CommitmentId,
            RoundtableId = RoundtableId,
            LinkToFollowUp = LinkToFollowUp,
            CorrectsId = Id,
            Edition = Edition + 1,
            CreatedAt = now,
        };
        correction.Say(content, now);
        correction.Record(fromState: null, reason: null, actor, now);
        correction.Raise(new ProgressDrafted(correction.Id, now));
        return correction;
    }

    private void Judge(Actor actor, int version, VerificationState next, ProgressStatus? assessedStatus, string? reason, DateTimeOffset now)
    {
        actor.RequireSupports(RoundtableId);
        RequireMove(version, next);
        ReviewReason = InputText.Required(reason, ReasonLimit, "reason");
        AssessedStatus = assessedStatus;
        ReviewedAt = now;
        Move(next, ReviewReason, actor, now);
    }

    private void GiveWayTo(ProgressRecord correction, Actor actor, DateTimeOffset now)
    {
        SupersededById = correction.Id;
        CountVersion();
        Record(StateText, "Superseded by a verified correction.", actor, now);
    }

    private void RequireMove(int version, VerificationState next)
    {
        RequireVersion(version);
        ProgressTransitions.Table.Require(SubjectKind, State, next);
    }

    private void Move(VerificationState next, string? reason, Actor actor, DateTimeOffset now)
    {
        string before = StateText;
        State = next;
        CountVersion();
        Record(before, reason, actor, now);
    }
}
