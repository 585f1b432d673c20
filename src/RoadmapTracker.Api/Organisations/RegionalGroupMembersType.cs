using Espalier;
using RoadmapTracker.Data.Organisations;

namespace RoadmapTracker.Api.Organisations;

/// <summary>A regional group and the number of its Member States.</summary>
[ObjectType<RegionalGroupMembers>]
public static class RegionalGroupMembersType
{
    /// <summary>How many Member States the group has; which they are tells <c>memberStates</c>.</summary>
    [BatchResolver]
    public static async Task<IReadOnlyList<int>> GetMemberStateCountAsync(
        [Parent] IReadOnlyList<RegionalGroupMembers> groups, OrganisationReads reads, CancellationToken ct)
    {
        var counts = await reads.CountByRegionalGroupAsync(ct);
        return [.. groups.Select(group => counts.GetValueOrDefault(group.Group))];
    }
}
