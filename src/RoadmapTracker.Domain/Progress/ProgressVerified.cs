namespace RoadmapTracker.Domain.Progress;

/// <summary>A record was verified and published.</summary>
/// <param name="RecordId">The record.</param>
/// <param name="At">When, in UTC.</param>
public sealed record ProgressVerified(Guid RecordId, DateTimeOffset At) : DomainEvent(RecordId, At);
