namespace RoadmapTracker.Domain.Commitments;

/// <summary>The moves a commitment may make.</summary>
public static class CommitmentTransitions
{
    /// <summary>OPEN → CLOSED, and back when it turns out that more is expected.</summary>
    public static TransitionTable<CommitmentStatus> Table { get; } = new(
        (CommitmentStatus.Open, [CommitmentStatus.Closed]),
        (CommitmentStatus.Closed, [CommitmentStatus.Open]));
}
