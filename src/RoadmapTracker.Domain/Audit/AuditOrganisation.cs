namespace RoadmapTracker.Domain.Audit;

/// <summary>An organisation that an audited change is about, whose representatives may see the entry.</summary>
public sealed class AuditOrganisation
{
    /// <summary>The organisation.</summary>
    public required Guid OrganisationId { get; init; }

    /// <summary>The entry.</summary>
    public required long Sequence { get; init; }
}
