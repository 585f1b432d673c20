namespace RoadmapTracker.Domain.Commitments;

/// <summary>A commitment was opened.</summary>
/// <param name="CommitmentId">The commitment.</param>
/// <param name="At">When, in UTC.</param>
public sealed record CommitmentOpened(Guid CommitmentId, DateTimeOffset At) : DomainEvent(CommitmentId, At);
