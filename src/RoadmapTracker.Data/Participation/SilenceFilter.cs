using RoadmapTracker.Domain.Organisations;

namespace RoadmapTracker.Data.Participation;

/// <summary>Which organisations are looked for among those that have not spoken.</summary>
/// <param name="Among">Among whom.</param>
/// <param name="Today">The day on which memberships are looked at.</param>
public sealed record SilenceFilter(SilenceAmong Among, DateOnly Today)
{
    /// <summary>Of one of these kinds of stakeholder; null or empty for all.</summary>
    public IReadOnlyList<OrganisationKind>? Kinds { get; init; }

    /// <summary>Member States of one of these regional groups; null or empty for all.</summary>
    public IReadOnlyList<RegionalGroup>? RegionalGroups { get; init; }
}
