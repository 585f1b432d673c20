using Espalier;
using RoadmapTracker.Api.Accounts;
using RoadmapTracker.Api.History;
using RoadmapTracker.Api.Organisations;
using RoadmapTracker.Data.Participation;
using RoadmapTracker.Data.Recommendations;
using RoadmapTracker.Domain.Organisations;
using RoadmapTracker.Domain.Participation;
using RoadmapTracker.Domain.Recommendations;

namespace RoadmapTracker.Api.Participation;

/// <summary>
/// What an organisation thinks of a recommendation. It is apart from volunteering: one does not imply the other. What was submitted is never
/// changed in place; a later edition links back and takes its place.
/// </summary>
[ObjectType<Feedback>(Ignore =
[
    nameof(Feedback.SubjectKind), nameof(Feedback.StateText), nameof(Feedback.OrganisationId), nameof(Feedback.RecommendationId),
    nameof(Feedback.RevisesId), nameof(Feedback.SupersededById), nameof(Feedback.Themes),
])]
public static class FeedbackType
{
    /// <summary>Finds feedback by its keys.</summary>
    [NodeResolver, BatchResolver]
    public static async Task<IReadOnlyList<Feedback?>> GetFeedbackAsync(
        IReadOnlyList<Guid> ids, FeedbackReads reads, Caller caller, CancellationToken ct)
    {
        var actor = await caller.ActorAsync(ct);
        return await ids.NodesAsync(keys => reads.ByIdsAsync(keys, actor, asOf: null, ct), feedback => feedback.Id);
    }

    /// <summary>The organisation that speaks.</summary>
    [BatchResolver]
    public static ValueTask<IReadOnlyList<Organisation>> GetOrganisationAsync(
        [Parent(nameof(Feedback.OrganisationId))] IReadOnlyList<Feedback> feedback, OrganisationById organisations, CancellationToken ct) =>
        organisations.LoadAsync(feedback, item => item.OrganisationId, ct);

    /// <summary>The recommendation it speaks of.</summary>
    [Cost(0)]
    public static Recommendation GetRecommendation([Parent(nameof(Feedback.RecommendationId))] Feedback feedback, Catalogue catalogue) =>
        catalogue.Recommendations.ById(feedback.RecommendationId);

    /// <summary>The themes it speaks of, in the order given.</summary>
    [BatchResolver, ListSize(3)]
    public static async Task<IReadOnlyList<IReadOnlyList<Theme>>> GetThemesAsync(
        [Parent(nameof(Feedback.Id))] IReadOnlyList<Feedback> feedback, FeedbackReads reads, ThemeReads themes, CancellationToken ct)
    {
        var links = await reads.ThemesByFeedbackAsync([.. feedback.Select(item => item.Id)], ct);
        return await feedback.ManyAsync(item => links[item.Id].Select(link => link.ThemeId), ids => themes.ByIdsAsync(ids, ct), theme => theme.Id);
    }

    /// <summary>The earlier edition whose place it takes; null for a first edition.</summary>
    [BatchResolver]
    public static async Task<IReadOnlyList<Feedback?>> GetRevisesAsync(
        [Parent(nameof(Feedback.RevisesId))] IReadOnlyList<Feedback> feedback, FeedbackReads reads, Caller caller, CancellationToken ct)
    {
        var actor = await caller.ActorAsync(ct);
        return await feedback.OneAsync(item => item.RevisesId, ids => reads.ByIdsAsync(ids, actor, feedback.KnownAt(), ct), item => item.Id);
    }

    /// <summary>The later edition that took its place; null while it stands. A superseded edition counts nowhere.</summary>
    [BatchResolver]
    public static async Task<IReadOnlyList<Feedback?>> GetSupersededByAsync(
        [Parent(nameof(Feedback.SupersededById))] IReadOnlyList<Feedback> feedback, FeedbackReads reads, Caller caller, CancellationToken ct)
    {
        var actor = await caller.ActorAsync(ct);
        return await feedback.OneAsync(item => item.SupersededById, ids => reads.ByIdsAsync(ids, actor, feedback.KnownAt(), ct), item => item.Id);
    }

    /// <summary>The states that may follow the present one; empty when it is final.</summary>
    public static IReadOnlyList<FeedbackStatus> GetAllowedTransitions([Parent(nameof(Feedback.Status))] Feedback feedback) =>
        FeedbackTransitions.Table.From(feedback.Status);
}
