namespace RoadmapTracker.Domain.Participation;

/// <summary>A theme was given other names.</summary>
/// <param name="ThemeId">The theme.</param>
/// <param name="At">When, in UTC.</param>
public sealed record ThemeRenamed(Guid ThemeId, DateTimeOffset At) : DomainEvent(ThemeId, At);
