using RoadmapTracker.Data.History;
using RoadmapTracker.Data.Paging;
using RoadmapTracker.Data.Storage;
using RoadmapTracker.Domain.Accounts;
using RoadmapTracker.Domain.Participation;

namespace RoadmapTracker.Data.Participation;

/// <summary>
/// Reads feedback as a viewer may see it: everybody once it was submitted, before that its organisation and the Office. Its themes have
/// a read of their own.
/// </summary>
/// <param name="session">The request's session.</param>
public sealed class FeedbackReads(ReadSession session)
{
    private static readonly ReadTable<Feedback> _table = new(
        "feedback",
        [
            "id", "organisation_id", "recommendation_id", "status", "position", "text", "language", "edition", "revises_id", "superseded_by_id",
            "created_at", "submitted_at", "version",
        ],
        Read);

    private static readonly KeysetOrder<Feedback> _newestFirst = new(
        "-begun", descending: true, [("created_at", feedback => feedback.CreatedAt), ("id", feedback => feedback.Id)]);

    private static readonly KeysetOrder<Feedback> _oldestFirst = new(
        "begun", descending: false, [("created_at", feedback => feedback.CreatedAt), ("id", feedback => feedback.Id)]);

    /// <summary>Feedback by id, superseded editions too; what does not exist or is hidden is missing.</summary>
    /// <param name="ids">The ids.</param>
    /// <param name="viewer">Who asks.</param>
    /// <param name="asOf">As it was known at this past moment; null for the present.</param>
    /// <param name="ct">Cancels the read.</param>
    public async ValueTask<IReadOnlyList<Feedback>> ByIdsAsync(IReadOnlyCollection<Guid> ids, Actor viewer, DateTimeOffset? asOf, CancellationToken ct)
        => await Table(asOf).ByKeysAsync(session, "id", In.Of(ids), sql => sql.And(Visible(viewer)).KnownAt("x", asOf), ct);

    /// <summary>A page of feedback.</summary>
    public ValueTask<Page<Feedback>> ListAsync(FeedbackFilter filter, FeedbackOrder order, Slice slice, Actor viewer, CancellationToken ct)
        => Table(filter.AsOf).PageAsync(session, Conditions(filter, viewer), KeysetOf(order), slice, ct);

    /// <summary>How much feedback there is.</summary>
    public ValueTask<ListCount> CountAsync(FeedbackFilter filter, Actor viewer, CancellationToken ct)
        => Table(filter.AsOf).CountAsync(session, Conditions(filter, viewer), ct);

    /// <summary>For each recommendation, a page of the feedback on it.</summary>
    public ValueTask<IReadOnlyList<Page<Feedback>>> ByRecommendationAsync(
        IReadOnlyList<Guid> recommendations, FeedbackFilter filter, FeedbackOrder order, Slice slice, Actor viewer, CancellationToken ct)
        => Table(filter.AsOf).ChildPagesAsync(session, Edge.By("recommendation_id"), recommendations, Conditions(filter, viewer), KeysetOf(order), slice, ct);

    /// <summary>For each recommendation, how much feedback there is on it.</summary>
    public ValueTask<IReadOnlyList<ListCount>> CountByRecommendationAsync(
        IReadOnlyList<Guid> recommendations, FeedbackFilter filter, Actor viewer, CancellationToken ct)
        => Table(filter.AsOf).ChildCountsAsync(session, Edge.By("recommendation_id"), recommendations, Conditions(filter, viewer), ct);

    /// <summary>For each organisation, a page of the feedback it has given.</summary>
    public ValueTask<IReadOnlyList<Page<Feedback>>> ByOrganisationAsync(
        IReadOnlyList<Guid> organisations, FeedbackFilter filter, FeedbackOrder order, Slice slice, Actor viewer, CancellationToken ct)
        => Table(filter.AsOf).ChildPagesAsync(session, Edge.By("organisation_id"), organisations, Conditions(filter, viewer), KeysetOf(order), slice, ct);

    /// <summary>For each organisation, how much feedback it has given.</summary>
    public ValueTask<IReadOnlyList<ListCount>> CountByOrganisationAsync(
        IReadOnlyList<Guid> organisations, FeedbackFilter filter, Actor viewer, CancellationToken ct)
        => Table(filter.AsOf).ChildCountsAsync(session, Edge.By("organisation_id"), organisations, Conditions(filter, viewer), ct);

    /// <summary>The themes that feedback the viewer may see speaks of, in order.</summary>
    /// <param name="feedback">Ids of feedback that was read for the viewer.</param>
    /// <param name="ct">Cancels the read.</param>
    public async ValueTask<ILookup<Guid, FeedbackTheme>> ThemesByFeedbackAsync(IReadOnlyCollection<Guid> feedback, CancellationToken ct)
    {
        Statement statement = session.Statement().With(
            $"SELECT feedback_id, theme_id, position FROM feedback_theme WHERE feedback_id {In.Of(feedback)} ORDER BY feedback_id, position");
        return (await session.QueryAsync(statement, ReadTheme, ct)).ToLookup(link => link.FeedbackId);
    }

    private static KeysetOrder<Feedback> KeysetOf(FeedbackOrder order) => order == FeedbackOrder.NewestFirst ? _newestFirst : _oldestFirst;

    private static ReadTable<Feedback> Table(DateTimeOffset? asOf) => _table.AsOf(asOf, static (feedback, moment) => feedback.KnownAt = moment);

    private static Action<Statement> Visible(Actor viewer) => sql =>
    {
        if (viewer.IsOffice) return;
        if (viewer.SpeaksFor.Count == 0) sql.Add(" AND x.submitted_at IS NOT NULL");
        else sql.With($" AND (x.submitted_at IS NOT NULL OR x.organisation_id {In.Of(viewer.SpeaksFor)})");
    };

    private static Action<Statement> Conditions(FeedbackFilter filter, Actor viewer) => sql =>
    {
        // Nothing is known before it is begun: the walk along the order begins at the moment.
        if (filter.AsOf is { } moment) sql.With($" AND x.created_at <= {moment}").KnownAt("x", moment);
        if (!filter.IncludeSuperseded) sql.Add(" AND x.superseded_by_id IS NULL");
        if (filter.Statuses is { Count: > 0 } statuses) sql.With($" AND x.status {In.Of(statuses)}");
        if (filter.Positions is { Count: > 0 } positions) sql.With($" AND x.position {In.Of(positions)}");
        if (filter.OrganisationId is { } organisation) sql.With($" AND x.organisation_id = {organisation}");
        if (filter.RecommendationId is { } recommendation) sql.With($" AND x.recommendation_id = {recommendation}");
        if (filter.ThemeId is { } theme) sql.With($" AND EXISTS (SELECT 1 FROM feedback_theme t WHERE t.feedback_id = x.id AND t.theme_id = {theme})");
        sql.And(Visible(viewer));
    };

    private static Feedback Read(Row row) => new()
    {
        Id = row.Id(0),
        OrganisationId = row.Id(1),
        RecommendationId = row.Id(2),
        Status = row.Value<FeedbackStatus>(3),
        Position = row.Value<FeedbackPosition>(4),
        Text = row.Text(5),
        Language = row.Text(6),
        Edition = row.Int(7),
        RevisesId = row.IdOrNull(8),
        SupersededById = row.IdOrNull(9),
        CreatedAt = row.Moment(10),
        SubmittedAt = row.MomentOrNull(11),
        Version = row.Int(12),
    };

    private static FeedbackTheme ReadTheme(Row row) => new() { FeedbackId = row.Id(0), ThemeId = row.Id(1), Position = row.Int(2) };
}
