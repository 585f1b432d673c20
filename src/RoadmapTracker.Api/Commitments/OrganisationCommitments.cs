using Espalier;
using Espalier.Relay;
using RoadmapTracker.Api.History;
using RoadmapTracker.Data.Commitments;
using RoadmapTracker.Domain.Commitments;
using RoadmapTracker.Domain.Organisations;

namespace RoadmapTracker.Api.Commitments;

/// <summary>What organisations have promised.</summary>
[ObjectType<Organisation>]
public static class OrganisationCommitments
{
    /// <summary>The commitments that it leads or helps with.</summary>
    /// <param name="organisations">The organisations.</param>
    /// <param name="statuses">Only in one of these states.</param>
    /// <param name="role">Only where it has this role.</param>
    /// <param name="asOf">As it was known to everybody at this past moment; as it is now where it is left out.</param>
    /// <param name="page">Which part of the list.</param>
    /// <param name="reads">Reads commitments.</param>
    /// <param name="past">Knows which moments are over.</param>
    /// <param name="orderBy">In which order.</param>
    /// <param name="ct">Cancels the read.</param>
    [BatchResolver, UsePaging]
    public static ValueTask<IReadOnlyList<Page<Commitment>>> GetCommitmentsAsync(
        [Parent(nameof(Organisation.Id))] IReadOnlyList<Organisation> organisations,
        IReadOnlyList<CommitmentStatus>? statuses,
        CommitmentRole? role,
        DateTimeOffset? asOf,
        PagingArguments page,
        CommitmentReads reads,
        PastMoments past,
        CommitmentOrder orderBy = CommitmentOrder.NewestFirst,
        CancellationToken ct = default)
    {
        Guid[] ids = [.. organisations.Select(organisation => organisation.Id)];
        var filter = new CommitmentFilter { Statuses = statuses, Role = role, AsOf = past.Require(asOf) };
        return page.ReadEachAsync(
            slice => reads.ByOrganisationAsync(ids, filter, orderBy, slice, ct),
            () => reads.CountByOrganisationAsync(ids, filter, ct));
    }
}
