namespace RoadmapTracker.Domain.Organisations;

/// <summary>An organisation's entry was corrected.</summary>
/// <param name="OrganisationId">The organisation.</param>
/// <param name="At">When, in UTC.</param>
public sealed record OrganisationCorrected(Guid OrganisationId, DateTimeOffset At) : DomainEvent(OrganisationId, At);
