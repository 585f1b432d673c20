namespace RoadmapTracker.Domain.Roundtables;

/// <summary>An organisation's part in a roundtable was ended.</summary>
/// <param name="MembershipId">The membership.</param>
/// <param name="RoundtableId">The roundtable.</param>
/// <param name="OrganisationId">The organisation.</param>
/// <param name="At">When, in UTC.</param>
public sealed record MembershipEnded(Guid MembershipId, Guid RoundtableId, Guid OrganisationId, DateTimeOffset At)
    : DomainEvent(MembershipId, At);
