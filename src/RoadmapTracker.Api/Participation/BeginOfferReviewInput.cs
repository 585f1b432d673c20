using Espalier;
using RoadmapTracker.Domain.Participation;

namespace RoadmapTracker.Api.Participation;

/// <summary>The Office begins to look at an offer.</summary>
/// <param name="Id">The offer, in state <c>SUBMITTED</c>.</param>
/// <param name="Version">The version that is looked at.</param>
public sealed record BeginOfferReviewInput([ID<VolunteerOffer>] Guid Id, int Version);
