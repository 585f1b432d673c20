namespace RoadmapTracker.Domain.Progress;

/// <summary>How far something has come: the scale of both judgements, the reporter's and the reviewer's.</summary>
public enum ProgressStatus
{
    /// <summary>There is no evidence either way.</summary>
    NoEvidence,

    /// <summary>Work has not begun.</summary>
    NotStarted,

    /// <summary>Some progress.</summary>
    Limited,

    /// <summary>Much progress.</summary>
    Substantial,

    /// <summary>Done.</summary>
    Completed,

    /// <summary>Given up.</summary>
    Dropped,
}
