using RoadmapTracker.Domain.Recommendations;

namespace RoadmapTracker.Api.Recommendations;

/// <summary>Which events of the timeline are wanted; all conditions hold together.</summary>
/// <param name="Phases">Events of one of these parts of the story.</param>
/// <param name="From">Events that may have happened on this day or later.</param>
/// <param name="To">Events that may have happened on this day or earlier.</param>
public sealed record TimelineWhere(IReadOnlyList<TimelinePhase>? Phases = null, DateOnly? From = null, DateOnly? To = null)
{
    internal bool Holds(TimelineEvent happening) =>
        (Phases is null || Phases.Contains(happening.Phase))
        && (From is null || (happening.EndsOn ?? happening.Date.LastDay) >= From)
        && (To is null || happening.DateFirstDay <= To);
}
