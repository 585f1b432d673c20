namespace RoadmapTracker.Domain.Participation;

/// <summary>Feedback was begun; known to its organisation and the Office only.</summary>
/// <param name="FeedbackId">The feedback.</param>
/// <param name="OrganisationId">The organisation.</param>
/// <param name="At">When, in UTC.</param>
public sealed record FeedbackDrafted(Guid FeedbackId, Guid OrganisationId, DateTimeOffset At) : DomainEvent(FeedbackId, At);
