namespace RoadmapTracker.Domain.Organisations;

/// <summary>An organisation was registered.</summary>
/// <param name="OrganisationId">The organisation.</param>
/// <param name="At">When, in UTC.</param>
public sealed record OrganisationRegistered(Guid OrganisationId, DateTimeOffset At) : DomainEvent(OrganisationId, At);
