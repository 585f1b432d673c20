using Espalier;
using RoadmapTracker.Domain.Participation;

namespace RoadmapTracker.Api.Participation;

/// <summary>Accepts an offer and says what comes of it, so that no offer ends in silence.</summary>
/// <param name="Id">The offer, in state <c>UNDER_REVIEW</c>.</param>
/// <param name="Version">The version the decision is based on.</param>
/// <param name="Outcome">What comes of it.</param>
public sealed record AcceptVolunteerOfferInput([ID<VolunteerOffer>] Guid Id, int Version, OfferOutcomeInput Outcome);
