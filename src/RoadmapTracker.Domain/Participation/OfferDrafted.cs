namespace RoadmapTracker.Domain.Participation;

/// <summary>An offer was begun; known to its organisation and the Office only.</summary>
/// <param name="OfferId">The offer.</param>
/// <param name="OrganisationId">The organisation.</param>
/// <param name="At">When, in UTC.</param>
public sealed record OfferDrafted(Guid OfferId, Guid OrganisationId, DateTimeOffset At) : DomainEvent(OfferId, At);
