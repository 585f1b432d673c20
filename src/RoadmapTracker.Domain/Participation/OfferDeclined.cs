namespace RoadmapTracker.Domain.Participation;

/// <summary>An offer was declined.</summary>
/// <param name="OfferId">The offer.</param>
/// <param name="OrganisationId">The organisation.</param>
/// <param name="At">When, in UTC.</param>
public sealed record OfferDeclined(Guid OfferId, Guid OrganisationId, DateTimeOffset At) : DomainEvent(OfferId, At);
