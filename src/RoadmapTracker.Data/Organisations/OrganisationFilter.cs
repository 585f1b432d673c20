using RoadmapTracker.Domain.Organisations;

namespace RoadmapTracker.Data.Organisations;

/// <summary>Which organisations are wanted; what is null or empty does not restrict.</summary>
public sealed record OrganisationFilter
{
    /// <summary>Of one of these kinds.</summary>
    public IReadOnlyList<OrganisationKind>? Kinds { get; init; }

    /// <summary>Of one of these regional groups.</summary>
    public IReadOnlyList<RegionalGroup>? RegionalGroups { get; init; }

    /// <summary>Ministries and agencies of this Member State.</summary>
    public Guid? GovernmentOfId { get; init; }

    /// <summary>Whose name begins with these words; accents and case do not matter.</summary>
    public string? NameBeginsWith { get; init; }
}
