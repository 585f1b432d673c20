namespace RoadmapTracker.Domain.Participation;

/// <summary>Feedback was submitted and took the place of what its organisation had said of the recommendation before.</summary>
/// <param name="FeedbackId">The feedback.</param>
/// <param name="OrganisationId">The organisation.</param>
/// <param name="RecommendationId">The recommendation.</param>
/// <param name="At">When, in UTC.</param>
public sealed record FeedbackSubmitted(Guid FeedbackId, Guid OrganisationId, Guid RecommendationId, DateTimeOffset At) : DomainEvent(FeedbackId, At);
