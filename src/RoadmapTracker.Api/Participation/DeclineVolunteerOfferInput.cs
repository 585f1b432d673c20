using Espalier;
using RoadmapTracker.Domain.Participation;

namespace RoadmapTracker.Api.Participation;

/// <summary>Declines an offer.</summary>
/// <param name="Id">The offer, in state <c>UNDER_REVIEW</c>.</param>
/// <param name="Version">The version the decision is based on.</param>
/// <param name="Reason">Why, at most 2,000 characters.</param>
public sealed record DeclineVolunteerOfferInput([ID<VolunteerOffer>] Guid Id, int Version, string Reason);
