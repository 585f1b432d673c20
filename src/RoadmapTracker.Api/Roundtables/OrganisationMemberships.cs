using Espalier;
using Espalier.Relay;
using RoadmapTracker.Api.History;
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
    /// <param name="knownAt">As it was known here at this past moment; as it is known now where it is left out.</param>
    /// <param name="role">Only in this role.</param>
    /// <param name="page">Which part of the list.</param>
    /// <param name="reads">Reads memberships.</param>
    /// <param name="past">Knows which moments are over.</param>
    /// <param name="time">The clock.</param>
    /// <param name="ct">Cancels the read.</param>
    [BatchResolver, UsePaging]
    public static ValueTask<IReadOnlyList<Page<RoundtableMembership>>> GetMembershipsAsync(
        [Parent(nameof(Organisation.Id))] IReadOnlyList<Organisation> organisations,
        DateOnly? asOf,
        DateTimeOffset? knownAt,
        RoundtableRole? role,
        PagingArguments page,
        MembershipReads reads,
        PastMoments past,
        TimeProvider time,
        CancellationToken ct)
    {
        Guid[] ids = [.. organisations.Select(organisation => organisation.Id)];
        var filter = new MembershipFilter(asOf ?? time.Today(), role, past.Require(knownAt, "knownAt"));
        return page.ReadEachAsync(
            slice => reads.ByOrganisationAsync(ids, filter, slice, ct),
            () => reads.CountByOrganisationAsync(ids, filter, ct));
    }
}
