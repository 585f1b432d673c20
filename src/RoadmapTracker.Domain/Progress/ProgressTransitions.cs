namespace RoadmapTracker.Domain.Progress;

/// <summary>The moves a progress record may make.</summary>
public static class ProgressTransitions
{
    /// <summary>
    /// DRAFT → SUBMITTED → UNDER_REVIEW → VERIFIED, RETURNED or DISPUTED; RETURNED → SUBMITTED; DISPUTED → UNDER_REVIEW.
    /// VERIFIED is final: a correction is a new record.
    /// </summary>
    public static TransitionTable<VerificationState> Table { get; } = new(
        (VerificationState.Draft, [VerificationState.Submitted]),
        (VerificationState.Submitted, [VerificationState.UnderReview]),
        (VerificationState.UnderReview, [VerificationState.Verified, VerificationState.Returned, VerificationState.Disputed]),
        (VerificationState.Returned, [VerificationState.Submitted]),
        (VerificationState.Disputed, [VerificationState.UnderReview]));
}
