namespace RoadmapTracker.Api.Recommendations;

/// <summary>The orders of the timeline. Events of the same first day stand by code.</summary>
public enum TimelineOrder
{
    /// <summary>The oldest first.</summary>
    OldestFirst,

    /// <summary>The newest first.</summary>
    NewestFirst,
}
