using Espalier;
using Espalier.Execution;
using Espalier.Relay;
using RoadmapTracker.Api.Accounts;
using RoadmapTracker.Api.History;
using RoadmapTracker.Api.Organisations;
using RoadmapTracker.Api.Recommendations;
using RoadmapTracker.Data.Organisations;
using RoadmapTracker.Data.Progress;
using RoadmapTracker.Data.Recommendations;
using RoadmapTracker.Domain.Progress;

namespace RoadmapTracker.Api.Progress;

/// <summary>What has been done.</summary>
[QueryType]
public static class ProgressQueries
{
    /// <summary>
    /// The progress records that the caller may see: everybody's once submitted, drafts and records given back of one's own
    /// organisations, all for the Office.
    /// </summary>
    /// <param name="where">Which records.</param>
    /// <param name="asOf">As they were known to everybody at this past moment, the same for ever but for what has been hidden since: imported ones from their own date on, others from when they were entered. As they are now where it is left out.</param>
    /// <param name="page">Which part of the list.</param>
    /// <param name="reads">Reads records.</param>
    /// <param name="organisations">Reads organisations.</param>
    /// <param name="catalogue">The catalogue.</param>
    /// <param name="caller">Who asks.</param>
    /// <param name="past">Knows which moments are over.</param>
    /// <param name="orderBy">In which order.</param>
    /// <param name="ct">Cancels the read.</param>
    [UsePaging]
    public static async ValueTask<Page<ProgressRecord>> GetProgressRecordsAsync(
        ProgressWhere? where,
        DateTimeOffset? asOf,
        PagingArguments page,
        ProgressReads reads,
        OrganisationReads organisations,
        Catalogue catalogue,
        Caller caller,
        PastMoments past,
        ProgressOrder orderBy = ProgressOrder.NewestFirst,
        CancellationToken ct = default)
    {
        var actor = await caller.ActorAsync(ct);
        var filter = where is null ? new ProgressFilter() : await FilterAsync(where, organisations, catalogue, ct);
        filter = filter with { AsOf = past.Require(asOf) };
        return await page.ReadAsync(slice => reads.ListAsync(filter, orderBy, slice, actor, ct), () => reads.CountAsync(filter, actor, ct));
    }

    /// <summary>The imported progress record of a code; null when there is none.</summary>
    /// <param name="code">The public code, for example <c>upd-001</c>.</param>
    /// <param name="asOf">As it was known to everybody at this past moment; as it is now where it is left out.</param>
    /// <param name="reads">Reads records.</param>
    /// <param name="caller">Who asks.</param>
    /// <param name="past">Knows which moments are over.</param>
    /// <param name="ct">Cancels the read.</param>
    public static async Task<ProgressRecord?> GetProgressRecordAsync(
        string code, DateTimeOffset? asOf, ProgressReads reads, Caller caller, PastMoments past, CancellationToken ct) =>
        (await reads.ByCodesAsync([code], await caller.ActorAsync(ct), past.Require(asOf), ct)).SingleOrDefault();

    /// <summary>How many public, standing progress records there are, by state of verification and by the two judgements.</summary>
    /// <param name="asOf">As it was known to everybody at this past moment; as it is now where it is left out.</param>
    /// <param name="field">What is selected.</param>
    /// <param name="reads">Reads records.</param>
    /// <param name="past">Knows which moments are over.</param>
    /// <param name="ct">Cancels the read.</param>
    public static async Task<ProgressCounts> GetProgressCountsAsync(
        DateTimeOffset? asOf, FieldContext field, ProgressReads reads, PastMoments past, CancellationToken ct) =>
        new((await reads.TalliesAsync(Tallies.DetailOf(field), past.Require(asOf), ct)).ToArray());

    private static async ValueTask<ProgressFilter> FilterAsync(
        ProgressWhere where, OrganisationReads organisations, Catalogue catalogue, CancellationToken ct) => new()
        {
            RecommendationId = where.Recommendation is { } code ? catalogue.RecommendationId(code) : null,
            AreaId = where.Area is { } area ? catalogue.AreaId(area) : null,
            ActionId = where.Action is { } action ? catalogue.ActionId(action) : null,
            OrganisationId = where.Organisation is { } slug ? await organisations.IdAsync(slug, ct) : null,
            CommitmentId = where.Commitment,
            States = where.States,
            ReportedStatuses = where.ReportedStatuses,
            AssessedStatuses = where.AssessedStatuses,
            Origin = where.Origin,
            Link = where.LinkToFollowUp,
            From = where.From,
            To = where.To,
            Text = where.Text,
            IncludeSuperseded = where.IncludeSuperseded,
        };
}
