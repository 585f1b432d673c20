namespace RoadmapTracker.Domain.Progress;

/// <summary>A record was submitted.</summary>
/// <param name="RecordId">The record.</param>
/// <param name="At">When, in UTC.</param>
public sealed record ProgressSubmitted(Guid RecordId, DateTimeOffset At) : DomainEvent(RecordId, At);
