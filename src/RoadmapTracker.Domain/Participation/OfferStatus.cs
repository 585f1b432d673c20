namespace RoadmapTracker.Domain.Participation;

/// <summary>The states of an offer to volunteer.</summary>
public enum OfferStatus
{
    /// <summary>Being written; only its organisation and the Office see it.</summary>
    Draft,

    /// <summary>Handed in; waits for the Office.</summary>
    Submitted,

    /// <summary>The Office is looking at it.</summary>
    UnderReview,

    /// <summary>Accepted; says what came of it or why nothing yet.</summary>
    Accepted,

    /// <summary>Declined, with a reason.</summary>
    Declined,

    /// <summary>Taken back by the organisation before the decision.</summary>
    Withdrawn,
}
