namespace RoadmapTracker.Domain.Recommendations;

/// <summary>One of the Roadmap's eight areas of action.</summary>
public sealed class Area
{
    /// <summary>The identity, made from the slug.</summary>
    public required Guid Id { get; init; }

    /// <summary>The public name, for example <c>global-connectivity</c>; never changes.</summary>
    public required string Slug { get; init; }

    /// <summary>1 to 8, the Roadmap's order.</summary>
    public required int Number { get; init; }

    /// <summary>The short name.</summary>
    public required string Name { get; init; }

    /// <summary>The heading in the Roadmap.</summary>
    public required string Title { get; init; }

    /// <summary>The set of recommendations it stands under in the Roadmap's table of contents (stated).</summary>
    public required Guid SetId { get; init; }

    /// <summary>The pillar; null for the area that serves all three.</summary>
    public required Guid? PillarId { get; init; }

    /// <summary>What the mapping to the pillar rests on.</summary>
    public required Basis PillarBasis { get; init; }
}
