using Espalier;
using Espalier.Relay;
using RoadmapTracker.Api.History;
using RoadmapTracker.Api.Organisations;
using RoadmapTracker.Api.Recommendations;
using RoadmapTracker.Data.Commitments;
using RoadmapTracker.Data.Organisations;
using RoadmapTracker.Data.Recommendations;
using RoadmapTracker.Domain.Commitments;

namespace RoadmapTracker.Api.Commitments;

/// <summary>What has been promised.</summary>
[QueryType]
public static class CommitmentQueries
{
    /// <summary>The commitments. All of them are public from the day they open.</summary>
    /// <param name="where">Which commitments.</param>
    /// <param name="asOf">As they were known to everybody at this past moment, the same for ever but for what has been hidden since: imported ones from their own date on, others from when they were entered. As they are now where it is left out.</param>
    /// <param name="page">Which part of the list.</param>
    /// <param name="reads">Reads commitments.</param>
    /// <param name="organisations">Reads organisations.</param>
    /// <param name="catalogue">The catalogue.</param>
    /// <param name="past">Knows which moments are over.</param>
    /// <param name="orderBy">In which order.</param>
    /// <param name="ct">Cancels the read.</param>
    [UsePaging]
    public static async ValueTask<Page<Commitment>> GetCommitmentsAsync(
        CommitmentWhere? where,
        DateTimeOffset? asOf,
        PagingArguments page,
        CommitmentReads reads,
        OrganisationReads organisations,
        Catalogue catalogue,
        PastMoments past,
        CommitmentOrder orderBy = CommitmentOrder.NewestFirst,
        CancellationToken ct = default)
    {
        var filter = new CommitmentFilter
        {
            Statuses = where?.Statuses,
            Origins = where?.Origins,
            OrganisationId = where?.Organisation is { } slug ? await organisations.IdAsync(slug, ct) : null,
            Role = where?.Role,
            RecommendationId = where?.Recommendation is { } code ? catalogue.RecommendationId(code) : null,
            RoundtableId = where?.Roundtable is { } roundtable ? catalogue.RoundtableId(roundtable) : null,
            DueBy = where?.DueBy,
            AsOf = past.Require(asOf),
        };
        return await page.ReadAsync(slice => reads.ListAsync(filter, orderBy, slice, ct), () => reads.CountAsync(filter, ct));
    }
}
