namespace RoadmapTracker.Domain.Recommendations;

/// <summary>Two sources that say different things; both are kept.</summary>
public sealed class SourceContradiction
{
    /// <summary>The identity, made from the subject.</summary>
    public required Guid Id { get; init; }

    /// <summary>The place in the list, from 1.</summary>
    public required int Position { get; init; }

    /// <summary>What they speak of.</summary>
    public required string Subject { get; init; }

    /// <summary>What one of them says.</summary>
    public required string OneSource { get; init; }

    /// <summary>What the other says.</summary>
    public required string AnotherSource { get; init; }

    /// <summary>Which of them this data follows.</summary>
    public required string Followed { get; init; }
}
