namespace RoadmapTracker.Domain.Roundtables;

/// <summary>One of the eight virtual roundtable groups.</summary>
public sealed class Roundtable
{
    /// <summary>The identity, made from the slug.</summary>
    public required Guid Id { get; init; }

    /// <summary>The public name, for example <c>rt-1a</c>; never changes.</summary>
    public required string Slug { get; init; }

    /// <summary>1 to 8, this project's order; sources number the groups by recommendation.</summary>
    public required int Number { get; init; }

    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>The Roadmap's area of the same subject.</summary>
    public required Guid AreaId { get; init; }

    /// <summary>What the mapping to recommendations rests on.</summary>
    public required Basis MappingBasis { get; init; }

    /// <summary>Why the mapping is as it is.</summary>
    public required string MappingNote { get; init; }

    /// <summary>Whether the list of members from the sources is complete.</summary>
    public required bool ListComplete { get; init; }

    /// <summary>What is missing from the list.</summary>
    public required string Gaps { get; init; }
}
