using RoadmapTracker.Data.Organisations;
using RoadmapTracker.Domain.Organisations;

namespace RoadmapTracker.Api.Organisations;

/// <summary>Which Member States are wanted; all conditions hold together, and what is left out does not restrict.</summary>
/// <param name="RegionalGroups">Of one of these regional groups.</param>
/// <param name="NameBeginsWith">Whose name begins with these words; accents and case do not matter.</param>
public sealed record MemberStateWhere(IReadOnlyList<RegionalGroup>? RegionalGroups = null, string? NameBeginsWith = null)
{
    internal static OrganisationFilter ToFilter(MemberStateWhere? where) => new()
    {
        Kinds = [OrganisationKind.MemberState],
        RegionalGroups = where?.RegionalGroups,
        NameBeginsWith = where?.NameBeginsWith,
    };
}
