namespace RoadmapTracker.Domain.Participation;

/// <summary>One thing an organisation offers to work on.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="SubjectId">The id of the recommendation, roundtable or pillar.</param>
/// <param name="Capacity">In what capacity.</param>
public sealed record TargetChoice(TargetKind Kind, Guid SubjectId, OfferCapacity Capacity);
