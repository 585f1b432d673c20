namespace RoadmapTracker.Domain;

/// <summary>Something that happened, told to subscribers after the transaction that made it has been committed.</summary>
/// <param name="SubjectId">The id of the entity it happened to.</param>
/// <param name="At">When, in UTC.</param>
public abstract record DomainEvent(Guid SubjectId, DateTimeOffset At);
