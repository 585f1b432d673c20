using RoadmapTracker.Domain.Organisations;
using RoadmapTracker.Domain.Participation;

namespace RoadmapTracker.Data.Participation;

/// <summary>Which of the offers that wait for the Office's decision are wanted; what is null or empty does not restrict.</summary>
public sealed record OfferQueueFilter
{
    /// <summary>For this recommendation, roundtable or pillar.</summary>
    public (TargetKind Kind, Guid Id)? Target { get; init; }

    /// <summary>With a target in this capacity; together with <see cref="Target"/>, in this capacity for that target.</summary>
    public OfferCapacity? Capacity { get; init; }

    /// <summary>Of organisations of one of these kinds.</summary>
    public IReadOnlyList<OrganisationKind>? Kinds { get; init; }

    /// <summary>Of Member States of one of these regional groups.</summary>
    public IReadOnlyList<RegionalGroup>? RegionalGroups { get; init; }

    /// <summary>Submitted before this moment.</summary>
    public DateTimeOffset? SubmittedBefore { get; init; }
}
