namespace RoadmapTracker.Domain.Participation;

/// <summary>The moves an offer may make.</summary>
public static class OfferTransitions
{
    /// <summary>DRAFT → SUBMITTED → UNDER_REVIEW → ACCEPTED or DECLINED; WITHDRAWN from any state before the decision.</summary>
    public static TransitionTable<OfferStatus> Table { get; } = new(
        (OfferStatus.Draft, [OfferStatus.Submitted, OfferStatus.Withdrawn]),
        (OfferStatus.Submitted, [OfferStatus.UnderReview, OfferStatus.Withdrawn]),
        (OfferStatus.UnderReview, [OfferStatus.Accepted, OfferStatus.Declined, OfferStatus.Withdrawn]));
}
