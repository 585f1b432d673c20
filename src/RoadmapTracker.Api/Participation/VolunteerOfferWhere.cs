using RoadmapTracker.Domain.Participation;

namespace RoadmapTracker.Api.Participation;

/// <summary>Which offers are wanted; all conditions hold together, and what is left out does not restrict.</summary>
/// <param name="Statuses">In one of these states.</param>
/// <param name="Organisation">Of the organisation of this slug.</param>
/// <param name="Target">For this recommendation, roundtable or pillar.</param>
/// <param name="Capacity">With a target in this capacity; together with <c>target</c>, in this capacity for that target.</param>
public sealed record VolunteerOfferWhere(
    IReadOnlyList<OfferStatus>? Statuses = null,
    string? Organisation = null,
    OfferSubjectInput? Target = null,
    OfferCapacity? Capacity = null);
