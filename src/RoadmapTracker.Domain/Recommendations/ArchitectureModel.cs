namespace RoadmapTracker.Domain.Recommendations;

/// <summary>One of the three models of a cooperation architecture discussed in chapter 4 of the report.</summary>
public sealed class ArchitectureModel
{
    /// <summary>The identity, made from the slug.</summary>
    public required Guid Id { get; init; }

    /// <summary>The public name, for example <c>igf-plus</c>; never changes.</summary>
    public required string Slug { get; init; }

    /// <summary>The place among the three, from 1.</summary>
    public required int Position { get; init; }

    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>What the sources read say about its standing in the follow-up, in this project's own words; null when nothing.</summary>
    public required string? Note { get; init; }

    /// <summary>What <see cref="Note"/> rests on.</summary>
    public required Basis Basis { get; init; }
}
