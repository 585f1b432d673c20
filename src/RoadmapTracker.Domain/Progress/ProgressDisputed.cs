namespace RoadmapTracker.Domain.Progress;

/// <summary>A record was disputed.</summary>
/// <param name="RecordId">The record.</param>
/// <param name="At">When, in UTC.</param>
public sealed record ProgressDisputed(Guid RecordId, DateTimeOffset At) : DomainEvent(RecordId, At);
