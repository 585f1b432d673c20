using RoadmapTracker.Domain.Participation;

namespace RoadmapTracker.Api.Participation;

/// <summary>One thing an organisation offers to work on, and in what capacity.</summary>
/// <param name="Subject">The recommendation, roundtable or pillar.</param>
/// <param name="Capacity">Whether the organisation offers to lead or to take part.</param>
public sealed record OfferTargetInput(OfferSubjectInput Subject, OfferCapacity Capacity);
