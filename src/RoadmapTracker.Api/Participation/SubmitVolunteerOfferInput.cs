using Espalier;
using RoadmapTracker.Domain.Participation;

namespace RoadmapTracker.Api.Participation;

/// <summary>Hands a draft in; from then on everybody sees the offer, though not its contact person.</summary>
/// <param name="Id">The offer, in state <c>DRAFT</c>.</param>
/// <param name="Version">The version that is submitted.</param>
public sealed record SubmitVolunteerOfferInput([ID<VolunteerOffer>] Guid Id, int Version);
