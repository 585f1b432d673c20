using RoadmapTracker.Domain.Participation;

namespace RoadmapTracker.Data.Participation;

/// <summary>Which offers are wanted; what is null or empty does not restrict. What the viewer may not see is never there.</summary>
public sealed record OfferFilter
{
    /// <summary>In one of these states.</summary>
    public IReadOnlyList<OfferStatus>? Statuses { get; init; }

    /// <summary>Of this organisation.</summary>
    public Guid? OrganisationId { get; init; }

    /// <summary>As they were known at this past moment, to everybody: from their submission on.</summary>
    public DateTimeOffset? AsOf { get; init; }

    /// <summary>For this recommendation, roundtable or pillar.</summary>
    public (TargetKind Kind, Guid Id)? Target { get; init; }

    /// <summary>With a target in this capacity; together with <see cref="Target"/>, in this capacity for that target.</summary>
    public OfferCapacity? Capacity { get; init; }
}
