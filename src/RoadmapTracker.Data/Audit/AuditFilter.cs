namespace RoadmapTracker.Data.Audit;

/// <summary>Which entries of the audit are wanted; what is null does not restrict. What the viewer may not see is never there.</summary>
public sealed record AuditFilter
{
    /// <summary>About this organisation.</summary>
    public Guid? OrganisationId { get; init; }

    /// <summary>Of this object.</summary>
    public Guid? SubjectId { get; init; }

    /// <summary>By this account.</summary>
    public Guid? AccountId { get; init; }

    /// <summary>At this moment or later.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>Before this moment.</summary>
    public DateTimeOffset? To { get; init; }
}
