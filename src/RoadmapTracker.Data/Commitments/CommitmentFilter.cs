using RoadmapTracker.Domain.Commitments;

namespace RoadmapTracker.Data.Commitments;

/// <summary>Which commitments are wanted; what is null or empty does not restrict.</summary>
public sealed record CommitmentFilter
{
    /// <summary>In one of these states.</summary>
    public IReadOnlyList<CommitmentStatus>? Statuses { get; init; }

    /// <summary>From one of these origins.</summary>
    public IReadOnlyList<CommitmentOrigin>? Origins { get; init; }

    /// <summary>That this organisation leads or helps with.</summary>
    public Guid? OrganisationId { get; init; }

    /// <summary>In this role, together with <see cref="OrganisationId"/> or along an organisation's edge.</summary>
    public CommitmentRole? Role { get; init; }

    /// <summary>That serve this recommendation.</summary>
    public Guid? RecommendationId { get; init; }

    /// <summary>Of this roundtable.</summary>
    public Guid? RoundtableId { get; init; }

    /// <summary>As they were known at this past moment.</summary>
    public DateTimeOffset? AsOf { get; init; }

    /// <summary>Due on this day or before.</summary>
    public DateOnly? DueBy { get; init; }
}
