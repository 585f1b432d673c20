using Espalier;

namespace RoadmapTracker.Api.Participation;

/// <summary>What comes of an accepted offer: exactly one of these.</summary>
/// <param name="Appointment">The organisation is appointed to a roundtable in the same step.</param>
/// <param name="WhyNotYet">
/// Why there is neither a membership nor a commitment yet, at most 2,000 characters; a commitment opened from the offer later is
/// noted on it.
/// </param>
[OneOf]
public sealed record OfferOutcomeInput(OfferAppointmentInput? Appointment, string? WhyNotYet);
