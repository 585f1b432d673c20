namespace RoadmapTracker.Domain.Participation;

/// <summary>The Office began to look at an offer.</summary>
/// <param name="OfferId">The offer.</param>
/// <param name="OrganisationId">The organisation.</param>
/// <param name="At">When, in UTC.</param>
public sealed record OfferReviewBegan(Guid OfferId, Guid OrganisationId, DateTimeOffset At) : DomainEvent(OfferId, At);
