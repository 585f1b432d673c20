namespace RoadmapTracker.Domain.Commitments;

/// <summary>A commitment's terms were changed.</summary>
/// <param name="CommitmentId">The commitment.</param>
/// <param name="At">When, in UTC.</param>
public sealed record CommitmentAmended(Guid CommitmentId, DateTimeOffset At) : DomainEvent(CommitmentId, At);
