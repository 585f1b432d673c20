using RoadmapTracker.Domain.Organisations;

namespace RoadmapTracker.Api.Organisations;

/// <summary>Which organisations are wanted; all conditions hold together, and what is left out does not restrict.</summary>
/// <param name="Kinds">Of one of these kinds of stakeholder.</param>
/// <param name="RegionalGroups">Member States of one of these regional groups.</param>
/// <param name="GovernmentOf">Ministries and agencies of the Member State of this slug.</param>
/// <param name="NameBeginsWith">Whose name begins with these words; accents and case do not matter.</param>
public sealed record OrganisationWhere(
    IReadOnlyList<OrganisationKind>? Kinds = null,
    IReadOnlyList<RegionalGroup>? RegionalGroups = null,
    string? GovernmentOf = null,
    string? NameBeginsWith = null);
