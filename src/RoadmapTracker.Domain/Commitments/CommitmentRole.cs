namespace RoadmapTracker.Domain.Commitments;

/// <summary>What an organisation is to a commitment.</summary>
public enum CommitmentRole
{
    /// <summary>Answers for it.</summary>
    Lead,

    /// <summary>Helps.</summary>
    Partner,
}
