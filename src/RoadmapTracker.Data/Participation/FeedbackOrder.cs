namespace RoadmapTracker.Data.Participation;

/// <summary>The orders of lists of feedback.</summary>
public enum FeedbackOrder
{
    /// <summary>The latest begun first.</summary>
    NewestFirst,

    /// <summary>The earliest begun first.</summary>
    OldestFirst,
}
