namespace RoadmapTracker.Domain.Participation;

/// <summary>A theme was added to the vocabulary.</summary>
/// <param name="ThemeId">The theme.</param>
/// <param name="At">When, in UTC.</param>
public sealed record ThemeAdded(Guid ThemeId, DateTimeOffset At) : DomainEvent(ThemeId, At);
