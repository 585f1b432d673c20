using Espalier;
using Espalier.Relay;
using RoadmapTracker.Data.Roundtables;
using RoadmapTracker.Domain.Organisations;
using RoadmapTracker.Domain.Roundtables;

namespace RoadmapTracker.Api.Roundtables;

/// <summary>What organisations are to roundtables.</summary>
[ObjectType<Organisation>]
public static class OrganisationMemberships
{
    /// <summary>Its parts in roundtables, from the earliest on.</summary>
    /// <param name="organisations">The organisations.</param>
    /// <param name="asOf">The day on which they count; today where it is left out.</param>
    /// <param name="role">Only in this role.</param>
    /// <param name="page">Which part of the list.</param>
    /// <param name="reads">Reads memberships.</param>
    /// <param name="time">The clock.</param>
    /// <param name="ct">Cancels the read.</param>
    [BatchResolver, UsePaging]
    public static ValueTask<IReadOnlyList<Page<RoundtableMembership>>> GetMembershipsAsync(
        [Parent(nameof(Organisation.Id))] IReadOnlyList<Organisation> organisations,
        DateOnly? asOf,
        RoundtableRole? role,
        PagingArguments page,
        MembershipReads reads,
        TimeProvider time,
        CancellationToken ct)
    {
        Guid[] ids = [.. organisations.Select(organisation => organisation.Id)];
        var filter = new MembershipFilter(asOf ?? time.Today(), role);
        return page.ReadEachAsync(
            slice => reads.ByOrganisationAsync(ids, filter, slice, ct),
            () => reads.CountByOrganisationAsync(ids, filter, ct));
    }
}
