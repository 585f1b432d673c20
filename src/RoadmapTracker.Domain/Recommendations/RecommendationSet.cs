namespace RoadmapTracker.Domain.Recommendations;

/// <summary>One of the five sets into which the report groups its recommendations.</summary>
public sealed class RecommendationSet
{
    /// <summary>The identity, made from the number.</summary>
    public required Guid Id { get; init; }

    /// <summary>1 to 5.</summary>
    public required int Number { get; init; }

    /// <summary>The subject, for example "Inclusive digital economy and society".</summary>
    public required string Title { get; init; }

    /// <summary>The title as the report words it: a call, for example "Build an inclusive digital economy and society".</summary>
    public required string TitleAsCall { get; init; }
}
