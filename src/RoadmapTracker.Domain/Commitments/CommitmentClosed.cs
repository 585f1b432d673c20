namespace RoadmapTracker.Domain.Commitments;

/// <summary>A commitment was closed.</summary>
/// <param name="CommitmentId">The commitment.</param>
/// <param name="At">When, in UTC.</param>
public sealed record CommitmentClosed(Guid CommitmentId, DateTimeOffset At) : DomainEvent(CommitmentId, At);
