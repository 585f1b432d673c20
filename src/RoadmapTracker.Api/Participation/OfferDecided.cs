namespace RoadmapTracker.Api.Participation;

/// <summary>The Office accepted or declined an offer.</summary>
/// <param name="OfferId">The offer.</param>
/// <param name="OrganisationId">The organisation that offered.</param>
public sealed record OfferDecided(Guid OfferId, Guid OrganisationId);
