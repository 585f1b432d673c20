using Espalier;
using RoadmapTracker.Domain.Participation;

namespace RoadmapTracker.Api.Participation;

/// <summary>Takes an offer back before the Office has decided.</summary>
/// <param name="Id">The offer, not decided yet.</param>
/// <param name="Version">The version the withdrawal is based on.</param>
/// <param name="Reason">Why, at most 2,000 characters.</param>
public sealed record WithdrawVolunteerOfferInput([ID<VolunteerOffer>] Guid Id, int Version, string? Reason = null);
