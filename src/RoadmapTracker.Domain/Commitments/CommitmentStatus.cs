namespace RoadmapTracker.Domain.Commitments;

/// <summary>The states of a commitment.</summary>
public enum CommitmentStatus
{
    /// <summary>Work goes on or is to begin.</summary>
    Open,

    /// <summary>Nothing more is expected; the reason says whether it was completed or dropped.</summary>
    Closed,
}
