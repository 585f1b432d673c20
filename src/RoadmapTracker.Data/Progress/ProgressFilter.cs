using RoadmapTracker.Data.Search;
using RoadmapTracker.Domain.Progress;

namespace RoadmapTracker.Data.Progress;

/// <summary>Which progress records are wanted; what is null does not restrict, nor do empty lists unless they say so. What the viewer may not see is never there.</summary>
public sealed record ProgressFilter
{
    /// <summary>In one of these states.</summary>
    public IReadOnlyList<VerificationState>? States { get; init; }

    /// <summary>With one of these judgements of the reporter.</summary>
    public IReadOnlyList<ProgressStatus>? ReportedStatuses { get; init; }

    /// <summary>With one of these judgements of the reviewer.</summary>
    public IReadOnlyList<ProgressStatus>? AssessedStatuses { get; init; }

    /// <summary>Of this origin.</summary>
    public RecordOrigin? Origin { get; init; }

    /// <summary>Tied to the follow-up like this.</summary>
    public FollowUpLink? Link { get; init; }

    /// <summary>Of this area.</summary>
    public Guid? AreaId { get; init; }

    /// <summary>Of this action of the Roadmap.</summary>
    public Guid? ActionId { get; init; }

    /// <summary>On this recommendation.</summary>
    public Guid? RecommendationId { get; init; }

    /// <summary>That name this organisation.</summary>
    public Guid? OrganisationId { get; init; }

    /// <summary>Reported by one of these organisations; of none when there are none.</summary>
    public IReadOnlyList<Guid>? ReporterIds { get; init; }

    /// <summary>That a secretariat of one of these roundtables reviews; none when there are none.</summary>
    public IReadOnlyList<Guid>? RoundtableIds { get; init; }

    /// <summary>On this commitment.</summary>
    public Guid? CommitmentId { get; init; }

    /// <summary>Dated on this day or later, by the first day the date may mean.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Dated on this day or before, by the first day the date may mean.</summary>
    public DateOnly? To { get; init; }

    /// <summary>As they were known at this past moment, to everybody; what is hidden from the viewer now is hidden then too.</summary>
    public DateTimeOffset? AsOf { get; init; }

    /// <summary>Found by these words; only what everybody may see is. All are required, each may be a beginning where few records hold it whole. For lists of their own, not below parents.</summary>
    public string? Text { get; init; }

    /// <summary>What <see cref="Text"/> asks for, once it has been looked up.</summary>
    internal SoughtWords? Sought { get; init; }

    /// <summary>Also records that a verified correction has taken the place of.</summary>
    public bool IncludeSuperseded { get; init; }
}
