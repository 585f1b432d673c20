namespace RoadmapTracker.Domain.Recommendations;

/// <summary>One of the Roadmap's three pillars.</summary>
public sealed class Pillar
{
    /// <summary>The identity, made from the code.</summary>
    public required Guid Id { get; init; }

    /// <summary>CONNECT, RESPECT or PROTECT.</summary>
    public required PillarCode Code { get; init; }

    /// <summary>The place among the three, from 1.</summary>
    public required int Position { get; init; }

    /// <summary>The title, for example "Connect".</summary>
    public required string Title { get; init; }

    /// <summary>What it asks for, in this project's own words.</summary>
    public required string Summary { get; init; }
}
