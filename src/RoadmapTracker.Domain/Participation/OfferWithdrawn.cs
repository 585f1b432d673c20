namespace RoadmapTracker.Domain.Participation;

/// <summary>An offer was withdrawn.</summary>
/// <param name="OfferId">The offer.</param>
/// <param name="OrganisationId">The organisation.</param>
/// <param name="WasSubmitted">Whether it had been submitted; before that nobody else knew of it.</param>
/// <param name="At">When, in UTC.</param>
public sealed record OfferWithdrawn(Guid OfferId, Guid OrganisationId, bool WasSubmitted, DateTimeOffset At) : DomainEvent(OfferId, At);
