namespace RoadmapTracker.Domain.Progress;

/// <summary>A progress record names an organisation. Carries the record's date, so that an organisation's newest are found by key.</summary>
public sealed class ProgressOrganisation
{
    private ProgressOrganisation()
    {
    }

    /// <summary>The record.</summary>
    public Guid RecordId { get; private init; }

    /// <summary>The organisation.</summary>
    public Guid OrganisationId { get; private init; }

    /// <summary>The place in the list, from 1.</summary>
    public int Position { get; private init; }

    /// <summary>The record's first day.</summary>
    public DateOnly DateFirstDay { get; private init; }

    /// <summary>Names an organisation a record speaks of.</summary>
    internal static ProgressOrganisation Of(Guid recordId, Guid organisationId, int position, DateOnly firstDay)
        => new() { RecordId = recordId, OrganisationId = organisationId, Position = position, DateFirstDay = firstDay };
}
