namespace RoadmapTracker.Domain.Recommendations;

/// <summary>Something the Roadmap sets out to do.</summary>
public sealed class RoadmapAction
{
    /// <summary>The identity, made from the code.</summary>
    public required Guid Id { get; init; }

    /// <summary>The public code, for example <c>act-1-1</c>; never changes.</summary>
    public required string Code { get; init; }

    /// <summary>The area it belongs to.</summary>
    public required Guid AreaId { get; init; }

    /// <summary>The place inside the area, from 1.</summary>
    public required int Position { get; init; }

    /// <summary>What is to be done, in this project's own words.</summary>
    public required string Summary { get; init; }

    /// <summary>The paragraph of A/74/821, for example <c>93 (a)</c>; null where no source quotes it.</summary>
    public required string? Paragraph { get; init; }

    /// <summary>What has to be known about the leads; null when nothing.</summary>
    public required string? LeadNote { get; init; }

    /// <summary>The organisations that lead, in order.</summary>
    public IReadOnlyList<RoadmapActionLead> Leads { get; init; } = [];
}
