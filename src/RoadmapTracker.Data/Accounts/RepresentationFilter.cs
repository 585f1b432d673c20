using RoadmapTracker.Domain.Accounts;

namespace RoadmapTracker.Data.Accounts;

/// <summary>Which representations are wanted; what is null or empty does not restrict. What the viewer may not see is never there.</summary>
public sealed record RepresentationFilter
{
    /// <summary>In one of these states.</summary>
    public IReadOnlyList<RepresentationStatus>? Statuses { get; init; }

    /// <summary>Of this account.</summary>
    public Guid? AccountId { get; init; }

    /// <summary>Of other accounts than this.</summary>
    public Guid? ExceptAccountId { get; init; }
}
