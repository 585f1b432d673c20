namespace RoadmapTracker.Domain.Progress;

/// <summary>A record was given back to its reporter; known to it and the Office only.</summary>
/// <param name="RecordId">The record.</param>
/// <param name="At">When, in UTC.</param>
public sealed record ProgressReturned(Guid RecordId, DateTimeOffset At) : DomainEvent(RecordId, At);
