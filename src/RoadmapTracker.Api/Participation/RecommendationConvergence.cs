using Espalier;
using Espalier.Execution;
using Espalier.Relay;
using RoadmapTracker.Api.History;
using RoadmapTracker.Data.Participation;
using RoadmapTracker.Domain.Organisations;
using RoadmapTracker.Domain.Recommendations;

namespace RoadmapTracker.Api.Participation;

/// <summary>How far views of recommendations agree, and who has not spoken.</summary>
[ObjectType<Recommendation>]
public static class RecommendationConvergence
{
    /// <summary>How far views of it agree, with the number of voices behind every figure.</summary>
    /// <param name="recommendations">The recommendations.</param>
    /// <param name="asOf">By the feedback that was known to everybody at this past moment; as it is now where it is left out. Kinds and regional groups are those of today.</param>
    /// <param name="field">What is selected.</param>
    /// <param name="reads">Counts voices.</param>
    /// <param name="past">Knows which moments are over.</param>
    /// <param name="ct">Cancels the read.</param>
    [BatchResolver]
    public static async ValueTask<IReadOnlyList<Convergence>> GetConvergenceAsync(
        [Parent] IReadOnlyList<Recommendation> recommendations,
        DateTimeOffset? asOf,
        FieldContext field,
        ConvergenceReads reads,
        PastMoments past,
        CancellationToken ct)
    {
        Guid[] ids = [.. recommendations.Select(recommendation => recommendation.Id)];
        var voices = await reads.VoicesAsync(ids, field.IsSelected("byTheme"), past.Require(asOf), ct);
        var ofRecommendation = voices.ToLookup(count => count.RecommendationId);
        return [.. ids.Select(id => new Convergence([.. ofRecommendation[id]]))];
    }

    /// <summary>Organisations that have given no feedback on it yet, by name. Who said <c>NO_POSITION</c> has spoken.</summary>
    /// <param name="recommendations">The recommendations.</param>
    /// <param name="kinds">Only of one of these kinds of stakeholder.</param>
    /// <param name="regionalGroups">Only Member States of one of these regional groups.</param>
    /// <param name="page">Which part of the list.</param>
    /// <param name="reads">Finds them.</param>
    /// <param name="time">The clock.</param>
    /// <param name="among">Among whom they are looked for.</param>
    /// <param name="ct">Cancels the read.</param>
    [BatchResolver, UsePaging]
    public static ValueTask<IReadOnlyList<Page<Organisation>>> GetNotHeardFromAsync(
        [Parent] IReadOnlyList<Recommendation> recommendations,
        IReadOnlyList<OrganisationKind>? kinds,
        IReadOnlyList<RegionalGroup>? regionalGroups,
        PagingArguments page,
        ConvergenceReads reads,
        TimeProvider time,
        SilenceAmong among = SilenceAmong.MemberStates,
        CancellationToken ct = default)
    {
        Guid[] ids = [.. recommendations.Select(recommendation => recommendation.Id)];
        var filter = new SilenceFilter(among, time.Today()) { Kinds = kinds, RegionalGroups = regionalGroups };
        return page.ReadEachAsync(slice => reads.SilentAsync(ids, filter, slice, ct), () => reads.CountSilentAsync(ids, filter, ct));
    }
}
