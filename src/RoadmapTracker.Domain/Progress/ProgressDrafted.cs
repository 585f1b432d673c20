namespace RoadmapTracker.Domain.Progress;

/// <summary>A report was begun; known to its reporter and the Office only.</summary>
/// <param name="RecordId">The record.</param>
/// <param name="At">When, in UTC.</param>
public sealed record ProgressDrafted(Guid RecordId, DateTimeOffset At) : DomainEvent(RecordId, At);
