namespace RoadmapTracker.Domain.Recommendations;

/// <summary>An organisation took part in an event of the timeline.</summary>
public sealed class TimelineEventOrganisation
{
    /// <summary>The event.</summary>
    public required Guid EventId { get; init; }

    /// <summary>The organisation.</summary>
    public required Guid OrganisationId { get; init; }

    /// <summary>The place among the organisations named, from 1.</summary>
    public required int Position { get; init; }
}
