namespace RoadmapTracker.Domain.Progress;

/// <summary>A reviewer began to look at a record.</summary>
/// <param name="RecordId">The record.</param>
/// <param name="At">When, in UTC.</param>
public sealed record ProgressReviewBegan(Guid RecordId, DateTimeOffset At) : DomainEvent(RecordId, At);
