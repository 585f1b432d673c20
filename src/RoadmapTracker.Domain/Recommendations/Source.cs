namespace RoadmapTracker.Domain.Recommendations;

/// <summary>Where facts were read. Stored once, cited by any number of facts.</summary>
public sealed class Source
{
    /// <summary>The identity, made from title and address.</summary>
    public required Guid Id { get; init; }

    /// <summary>The title.</summary>
    public required string Title { get; init; }

    /// <summary>The address; null for a text that was handed over without one.</summary>
    public required string? Url { get; init; }

    /// <summary>The file name of the project's seed document that holds the text; null when it is none.</summary>
    public required string? SeedDocument { get; init; }
}
