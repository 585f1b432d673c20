namespace RoadmapTracker.Data.Progress;

/// <summary>The orders of lists of progress records.</summary>
public enum ProgressOrder
{
    /// <summary>The latest date first.</summary>
    NewestFirst,

    /// <summary>The earliest date first.</summary>
    OldestFirst,
}
