using RoadmapTracker.Domain.Participation;

namespace RoadmapTracker.Api.Participation;

/// <summary>Which feedback is wanted; all conditions hold together, and what is left out does not restrict.</summary>
/// <param name="Statuses">In one of these states.</param>
/// <param name="Positions">With one of these positions.</param>
/// <param name="Theme">That speaks of the theme of this slug.</param>
/// <param name="Recommendation">On the recommendation of this code.</param>
/// <param name="Organisation">Of the organisation of this slug.</param>
/// <param name="IncludeSuperseded">Also editions whose place a later one has taken.</param>
public sealed record FeedbackWhere(
    IReadOnlyList<FeedbackStatus>? Statuses = null,
    IReadOnlyList<FeedbackPosition>? Positions = null,
    string? Theme = null,
    string? Recommendation = null,
    string? Organisation = null,
    bool IncludeSuperseded = false);
