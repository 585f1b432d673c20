namespace RoadmapTracker.Domain.Roundtables;

/// <summary>A sourced statement about how the roundtables came to be and worked.</summary>
public sealed class ProcessFact
{
    /// <summary>The identity, made from the position.</summary>
    public required Guid Id { get; init; }

    /// <summary>The place in the list, from 1.</summary>
    public required int Position { get; init; }

    /// <summary>The statement, in this project's own words.</summary>
    public required string Text { get; init; }
}
