namespace RoadmapTracker.Domain.Progress;

/// <summary>How far the Office has looked at a claim of progress.</summary>
public enum VerificationState
{
    /// <summary>Being written; never counts as a report.</summary>
    Draft,

    /// <summary>Handed in, or read in a public source; nobody of the Office has verified it.</summary>
    Submitted,

    /// <summary>Being looked at.</summary>
    UnderReview,

    /// <summary>Verified and published; never changed in place.</summary>
    Verified,

    /// <summary>Given back to its reporter, with a reason.</summary>
    Returned,

    /// <summary>The reviewer contradicts it, with a reason; an answer takes it back to review.</summary>
    Disputed,
}
