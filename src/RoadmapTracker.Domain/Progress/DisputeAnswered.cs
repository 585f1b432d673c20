namespace RoadmapTracker.Domain.Progress;

/// <summary>The reporter answered a dispute.</summary>
/// <param name="RecordId">The record.</param>
/// <param name="At">When, in UTC.</param>
public sealed record DisputeAnswered(Guid RecordId, DateTimeOffset At) : DomainEvent(RecordId, At);
