namespace RoadmapTracker.Data.Commitments;

/// <summary>The orders of lists of commitments.</summary>
public enum CommitmentOrder
{
    /// <summary>The latest opened first.</summary>
    NewestFirst,

    /// <summary>The earliest opened first.</summary>
    OldestFirst,
}
