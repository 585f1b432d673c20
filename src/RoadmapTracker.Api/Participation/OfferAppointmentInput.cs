using RoadmapTracker.Domain.Roundtables;

namespace RoadmapTracker.Api.Participation;

/// <summary>Appoints the offering organisation to a roundtable.</summary>
/// <param name="Roundtable">The slug of the roundtable, for example <c>rt-1a</c>.</param>
/// <param name="Role">What the organisation becomes to the roundtable.</param>
/// <param name="From">The first day of the membership.</param>
/// <param name="Reason">Why, at most 2,000 characters.</param>
public sealed record OfferAppointmentInput(string Roundtable, RoundtableRole Role, DateOnly From, string? Reason = null);
