namespace RoadmapTracker.Data.Seed;

/// <summary>That an edition of the seed has been loaded.</summary>
internal sealed class SeedLoad
{
    /// <summary>The hash over the edition's files.</summary>
    public required string ContentHash { get; init; }

    /// <summary>When it was loaded, in UTC.</summary>
    public required DateTimeOffset LoadedAt { get; init; }
}
