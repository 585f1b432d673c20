namespace RoadmapTracker.Domain.Recommendations;

/// <summary>An organisation leads an action of the Roadmap.</summary>
public sealed class RoadmapActionLead
{
    /// <summary>The action.</summary>
    public required Guid ActionId { get; init; }

    /// <summary>The organisation.</summary>
    public required Guid OrganisationId { get; init; }

    /// <summary>The place among the leads, from 1.</summary>
    public required int Position { get; init; }
}
