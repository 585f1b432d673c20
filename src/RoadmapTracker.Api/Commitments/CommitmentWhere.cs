using RoadmapTracker.Domain.Commitments;

namespace RoadmapTracker.Api.Commitments;

/// <summary>Which commitments are wanted; all conditions hold together, and what is left out does not restrict.</summary>
/// <param name="Statuses">In one of these states.</param>
/// <param name="Origins">From one of these origins.</param>
/// <param name="Organisation">That the organisation of this slug leads or helps with.</param>
/// <param name="Role">In this role; only together with <c>organisation</c>.</param>
/// <param name="Recommendation">That serve the recommendation of this code.</param>
/// <param name="Roundtable">Of the roundtable of this slug.</param>
/// <param name="DueBy">Due on this day or before.</param>
public sealed record CommitmentWhere(
    IReadOnlyList<CommitmentStatus>? Statuses = null,
    IReadOnlyList<CommitmentOrigin>? Origins = null,
    string? Organisation = null,
    CommitmentRole? Role = null,
    string? Recommendation = null,
    string? Roundtable = null,
    DateOnly? DueBy = null);
