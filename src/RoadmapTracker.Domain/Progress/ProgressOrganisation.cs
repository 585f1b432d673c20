namespace RoadmapTracker.Domain.Progress;

/// <summary>A progress record names an organisation. Carries the record's date, so that an organisation's newest are found by key.</summary>
public sealed class ProgressOrganisation
{
    internal ProgressOrganisation()
    {
    }

    /// <summary>The record.</summary>
    public Guid RecordId { get; internal init; }

    /// <summary>The organisation.</summary>
    public Guid OrganisationId { get; internal init; }

    /// <summary>The place in the list, from 1.</summary>
    public int Position { get; internal init; }

    /// <summary>The record's first day.</summary>
    public DateOnly DateFirstDay { get; internal init; }

    /// <summary>Names an organisation a record speaks of.</summary>
    internal static ProgressOrganisation Of(Guid recordId, Guid organisationId, int position, DateOnly firstDay)
        => new() { RecordId = recordId, OrganisationId = organisationId, Position = position, DateFirstDay = firstDay };
}
