using Espalier;
using RoadmapTracker.Domain.Participation;

namespace RoadmapTracker.Api.Participation;

/// <summary>Erases the contact person of an offer.</summary>
/// <param name="Id">The offer, in any state.</param>
/// <param name="Version">The version the change is based on.</param>
public sealed record EraseOfferContactInput([ID<VolunteerOffer>] Guid Id, int Version);
