using Espalier;
using Espalier.Relay;
using RoadmapTracker.Api.Accounts;
using RoadmapTracker.Api.History;
using RoadmapTracker.Api.Organisations;
using RoadmapTracker.Api.Recommendations;
using RoadmapTracker.Data.Organisations;
using RoadmapTracker.Data.Participation;
using RoadmapTracker.Data.Recommendations;
using RoadmapTracker.Domain.Participation;

namespace RoadmapTracker.Api.Participation;

/// <summary>What organisations think of recommendations.</summary>
[QueryType]
public static class FeedbackQueries
{
    /// <summary>The feedback that the caller may see: everybody's once submitted, drafts of one's own organisations, all for the Office.</summary>
    /// <param name="where">Which feedback.</param>
    /// <param name="asOf">As it was known to everybody at this past moment; as it is now where it is left out.</param>
    /// <param name="page">Which part of the list.</param>
    /// <param name="reads">Reads feedback.</param>
    /// <param name="themes">Reads themes.</param>
    /// <param name="organisations">Reads organisations.</param>
    /// <param name="catalogue">The catalogue.</param>
    /// <param name="caller">Who asks.</param>
    /// <param name="past">Knows which moments are over.</param>
    /// <param name="orderBy">In which order.</param>
    /// <param name="ct">Cancels the read.</param>
    [UsePaging]
    public static async ValueTask<Page<Feedback>> GetFeedbackAsync(
        FeedbackWhere? where,
        DateTimeOffset? asOf,
        PagingArguments page,
        FeedbackReads reads,
        ThemeReads themes,
        OrganisationReads organisations,
        Catalogue catalogue,
        Caller caller,
        PastMoments past,
        FeedbackOrder orderBy = FeedbackOrder.NewestFirst,
        CancellationToken ct = default)
    {
        var actor = await caller.ActorAsync(ct);
        var filter = new FeedbackFilter
        {
            Statuses = where?.Statuses,
            Positions = where?.Positions,
            ThemeId = where?.Theme is { } theme ? await themes.IdAsync(theme, ct) : null,
            RecommendationId = where?.Recommendation is { } code ? catalogue.RecommendationId(code) : null,
            OrganisationId = where?.Organisation is { } slug ? await organisations.IdAsync(slug, ct) : null,
            IncludeSuperseded = where?.IncludeSuperseded ?? false,
            AsOf = past.Require(asOf),
        };
        return await page.ReadAsync(slice => reads.ListAsync(filter, orderBy, slice, actor, ct), () => reads.CountAsync(filter, actor, ct));
    }
}
