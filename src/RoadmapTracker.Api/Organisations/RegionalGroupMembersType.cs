using Espalier;
using Espalier.Relay;
using RoadmapTracker.Data.Organisations;
using RoadmapTracker.Domain.Organisations;

namespace RoadmapTracker.Api.Organisations;

/// <summary>A regional group and its Member States.</summary>
[ObjectType<RegionalGroupMembers>]
public static class RegionalGroupMembersType
{
    /// <summary>How many Member States the group has.</summary>
    public static async Task<int> GetMemberStateCountAsync([Parent] RegionalGroupMembers group, OrganisationReads reads, CancellationToken ct) =>
        await reads.CountAsync(Filter(group), ct);

    /// <summary>The Member States of the group, by name.</summary>
    [UsePaging]
    public static ValueTask<Page<Organisation>> GetMemberStatesAsync(
        [Parent] RegionalGroupMembers group, PagingArguments page, OrganisationReads reads, CancellationToken ct) =>
        page.ReadAsync(
            slice => reads.ListAsync(Filter(group), OrganisationOrder.Name, slice, ct),
            () => reads.CountAsync(Filter(group), ct));

    private static OrganisationFilter Filter(RegionalGroupMembers group) => MemberStateWhere.ToFilter(new MemberStateWhere([group.Group]));
}
