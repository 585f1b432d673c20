namespace RoadmapTracker.Domain.Recommendations;

/// <summary>A dated event of the follow-up.</summary>
public sealed class TimelineEvent
{
    /// <summary>The identity, made from the code.</summary>
    public required Guid Id { get; init; }

    /// <summary>The public code, for example <c>evt-001</c>; never changes.</summary>
    public required string Code { get; init; }

    /// <summary>The first day <see cref="Date"/> may mean.</summary>
    public required DateOnly DateFirstDay { get; init; }

    /// <summary>How much of <see cref="Date"/> is stated.</summary>
    public required DatePrecision DatePrecision { get; init; }

    /// <summary>The last day of an event of several days; null otherwise.</summary>
    public required DateOnly? EndsOn { get; init; }

    /// <summary>The part of the story.</summary>
    public required TimelinePhase Phase { get; init; }

    /// <summary>What happened.</summary>
    public required string Title { get; init; }

    /// <summary>More about it; null when there is no more.</summary>
    public required string? Detail { get; init; }

    /// <summary>What has to be known about the sources; null when nothing.</summary>
    public required string? Note { get; init; }

    /// <summary>The organisations it names, in order.</summary>
    public IReadOnlyList<TimelineEventOrganisation> Organisations { get; init; } = [];

    /// <summary>When it happened or began.</summary>
    public PartialDate Date => new(DateFirstDay, DatePrecision);
}
