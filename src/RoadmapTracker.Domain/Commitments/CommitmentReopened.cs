namespace RoadmapTracker.Domain.Commitments;

/// <summary>A commitment was opened again.</summary>
/// <param name="CommitmentId">The commitment.</param>
/// <param name="At">When, in UTC.</param>
public sealed record CommitmentReopened(Guid CommitmentId, DateTimeOffset At) : DomainEvent(CommitmentId, At);
