using RoadmapTracker.Data.History;
using RoadmapTracker.Data.Paging;
using RoadmapTracker.Data.Storage;
using RoadmapTracker.Domain;
using RoadmapTracker.Domain.Commitments;

namespace RoadmapTracker.Data.Commitments;

/// <summary>Reads commitments. All of them are public. They come without their organisations and recommendations, which have reads of their own.</summary>
/// <param name="session">The request's session.</param>
public sealed class CommitmentReads(ReadSession session)
{
    private static readonly ReadTable<Commitment> _table = new(
        "commitment",
        [
            "id", "title", "description", "language", "status", "origin", "offer_id", "roundtable_id", "action_id", "starts_on", "due_on",
            "interval", "success_criteria", "opened_at", "reason", "version",
        ],
        Read);

    private static readonly KeysetOrder<Commitment> _newestFirst = new("-opened", descending: true, [("opened_at", item => item.OpenedAt), ("id", item => item.Id)]);

    private static readonly KeysetOrder<Commitment> _oldestFirst = new("opened", descending: false, [("opened_at", item => item.OpenedAt), ("id", item => item.Id)]);

    private static readonly Edge _ofOrganisation = Edge.Through("commitment_organisation", "commitment_id", "organisation_id");

    private static readonly Edge _ofRecommendation = Edge.Through("commitment_recommendation", "commitment_id", "recommendation_id");

    /// <summary>Commitments by id; those that do not exist are missing.</summary>
    /// <param name="ids">The ids.</param>
    /// <param name="asOf">As they were known at this past moment; null for the present.</param>
    /// <param name="ct">Cancels the read.</param>
    public async ValueTask<IReadOnlyList<Commitment>> ByIdsAsync(IReadOnlyCollection<Guid> ids, DateTimeOffset? asOf, CancellationToken ct)
        => await Table(asOf).ByKeysAsync(session, "id", In.Of(ids), sql => sql.KnownAt("x", asOf), ct);

    /// <summary>A page of commitments.</summary>
    public ValueTask<Page<Commitment>> ListAsync(CommitmentFilter filter, CommitmentOrder order, Slice slice, CancellationToken ct)
        => Table(filter.AsOf).PageAsync(session, Conditions(filter, alongOrganisation: false), KeysetOf(order), slice, ct);

    /// <summary>How many commitments there are.</summary>
    public ValueTask<ListCount> CountAsync(CommitmentFilter filter, CancellationToken ct)
        => Table(filter.AsOf).CountAsync(session, Conditions(filter, alongOrganisation: false), ct);

    /// <summary>For each organisation, a page of the commitments it leads or helps with.</summary>
    public ValueTask<IReadOnlyList<Page<Commitment>>> ByOrganisationAsync(
        IReadOnlyList<Guid> organisations, CommitmentFilter filter, CommitmentOrder order, Slice slice, CancellationToken ct)
        => Table(filter.AsOf).ChildPagesAsync(session, _ofOrganisation.AsOf(filter.AsOf), organisations, Conditions(filter, alongOrganisation: true), KeysetOf(order), slice, ct);

    /// <summary>For each organisation, how many commitments it leads or helps with.</summary>
    public ValueTask<IReadOnlyList<ListCount>> CountByOrganisationAsync(IReadOnlyList<Guid> organisations, CommitmentFilter filter, CancellationToken ct)
        => Table(filter.AsOf).ChildCountsAsync(session, _ofOrganisation.AsOf(filter.AsOf), organisations, Conditions(filter, alongOrganisation: true), ct);

    /// <summary>For each recommendation, a page of the commitments that serve it.</summary>
    public ValueTask<IReadOnlyList<Page<Commitment>>> ByRecommendationAsync(
        IReadOnlyList<Guid> recommendations, CommitmentFilter filter, CommitmentOrder order, Slice slice, CancellationToken ct)
        => Table(filter.AsOf).ChildPagesAsync(session, _ofRecommendation.AsOf(filter.AsOf), recommendations, Conditions(filter, alongOrganisation: false), KeysetOf(order), slice, ct);

    /// <summary>For each recommendation, how many commitments serve it.</summary>
    public ValueTask<IReadOnlyList<ListCount>> CountByRecommendationAsync(IReadOnlyList<Guid> recommendations, CommitmentFilter filter, CancellationToken ct)
        => Table(filter.AsOf).ChildCountsAsync(session, _ofRecommendation.AsOf(filter.AsOf), recommendations, Conditions(filter, alongOrganisation: false), ct);

    /// <summary>For each roundtable, a page of its commitments.</summary>
    public ValueTask<IReadOnlyList<Page<Commitment>>> ByRoundtableAsync(
        IReadOnlyList<Guid> roundtables, CommitmentFilter filter, CommitmentOrder order, Slice slice, CancellationToken ct)
        => Table(filter.AsOf).ChildPagesAsync(session, Edge.By("roundtable_id"), roundtables, Conditions(filter, alongOrganisation: false), KeysetOf(order), slice, ct);

    /// <summary>For each roundtable, how many commitments it has.</summary>
    public ValueTask<IReadOnlyList<ListCount>> CountByRoundtableAsync(IReadOnlyList<Guid> roundtables, CommitmentFilter filter, CancellationToken ct)
        => Table(filter.AsOf).ChildCountsAsync(session, Edge.By("roundtable_id"), roundtables, Conditions(filter, alongOrganisation: false), ct);

    /// <summary>For each action of the Roadmap, a page of the commitments that carry it out.</summary>
    public ValueTask<IReadOnlyList<Page<Commitment>>> ByActionAsync(
        IReadOnlyList<Guid> actions, CommitmentFilter filter, CommitmentOrder order, Slice slice, CancellationToken ct)
        => Table(filter.AsOf).ChildPagesAsync(session, Edge.By("action_id"), actions, Conditions(filter, alongOrganisation: false), KeysetOf(order), slice, ct);

    /// <summary>For each action of the Roadmap, how many commitments carry it out.</summary>
    public ValueTask<IReadOnlyList<ListCount>> CountByActionAsync(IReadOnlyList<Guid> actions, CommitmentFilter filter, CancellationToken ct)
        => Table(filter.AsOf).ChildCountsAsync(session, Edge.By("action_id"), actions, Conditions(filter, alongOrganisation: false), ct);

    /// <summary>For each offer, a page of the commitments that came of it.</summary>
    public ValueTask<IReadOnlyList<Page<Commitment>>> ByOfferAsync(IReadOnlyList<Guid> offers, Slice slice, CancellationToken ct)
        => _table.ChildPagesAsync(session, Edge.By("offer_id"), offers, conditions: null, _oldestFirst, slice, ct);

    /// <summary>The organisations of commitments, leads first.</summary>
    public async ValueTask<ILookup<Guid, CommitmentOrganisation>> OrganisationsByCommitmentAsync(
        IReadOnlyCollection<Guid> commitments, DateTimeOffset? asOf, CancellationToken ct)
    {
        Statement statement = session.Statement("SELECT commitment_id, organisation_id, role, position FROM ").Table("commitment_organisation", asOf)
            .With($" l WHERE commitment_id {In.Of(commitments)}").KnownAt("l", asOf).Add(" ORDER BY commitment_id, position");
        return (await session.QueryAsync(statement, ReadOrganisation, ct)).ToLookup(part => part.CommitmentId);
    }

    /// <summary>The recommendations commitments serve, in order.</summary>
    public async ValueTask<ILookup<Guid, CommitmentRecommendation>> RecommendationsByCommitmentAsync(
        IReadOnlyCollection<Guid> commitments, DateTimeOffset? asOf, CancellationToken ct)
    {
        Statement statement = session.Statement("SELECT commitment_id, recommendation_id, position FROM ").Table("commitment_recommendation", asOf)
            .With($" l WHERE commitment_id {In.Of(commitments)}").KnownAt("l", asOf).Add(" ORDER BY commitment_id, position");
        return (await session.QueryAsync(statement, ReadRecommendation, ct)).ToLookup(link => link.CommitmentId);
    }

    private static KeysetOrder<Commitment> KeysetOf(CommitmentOrder order) => order == CommitmentOrder.NewestFirst ? _newestFirst : _oldestFirst;

    private static ReadTable<Commitment> Table(DateTimeOffset? asOf) => _table.AsOf(asOf, static (commitment, moment) => commitment.KnownAt = moment);

    private static Action<Statement> Conditions(CommitmentFilter filter, bool alongOrganisation) => sql =>
    {
        // Nothing is known before it is opened: the walk along the order begins at the moment.
        if (filter.AsOf is { } moment) sql.With($" AND x.opened_at <= {moment}").KnownAt("x", moment);
        if (filter.Statuses is { Count: > 0 } statuses) sql.With($" AND x.status {In.Of(statuses)}");
        if (filter.Origins is { Count: > 0 } origins) sql.With($" AND x.origin {In.Of(origins)}");
        if (filter.RoundtableId is { } roundtable) sql.With($" AND x.roundtable_id = {roundtable}");
        if (filter.DueBy is { } day) sql.With($" AND x.due_on <= {day}");
        if (filter.RecommendationId is { } recommendation)
        {
            sql.Add(" AND EXISTS (SELECT 1 FROM ").Table("commitment_recommendation", filter.AsOf)
                .With($" r WHERE r.commitment_id = x.id AND r.recommendation_id = {recommendation}").KnownAt("r", filter.AsOf).Add(")");
        }

        string? role = filter.Role is { } given ? EnumText.Write(given) : null;
        if (alongOrganisation && role is not null) sql.With($" AND l.role = {role}");
        if (filter.OrganisationId is not { } organisation) return;
        sql.Add(" AND EXISTS (SELECT 1 FROM ").Table("commitment_organisation", filter.AsOf)
            .With($" o WHERE o.commitment_id = x.id AND o.organisation_id = {organisation} AND o.role = coalesce({role}, o.role)").KnownAt("o", filter.AsOf).Add(")");
    };

    private static Commitment Read(Row row) => new()
    {
        Id = row.Id(0),
        Title = row.Text(1),
        Description = row.TextOrNull(2),
        Language = row.Text(3),
        Status = row.Value<CommitmentStatus>(4),
        Origin = row.Value<CommitmentOrigin>(5),
        OfferId = row.IdOrNull(6),
        RoundtableId = row.IdOrNull(7),
        ActionId = row.IdOrNull(8),
        StartsOn = row.Day(9),
        DueOn = row.DayOrNull(10),
        Interval = row.Value<ReportingInterval>(11),
        SuccessCriteria = row.Text(12),
        OpenedAt = row.Moment(13),
        Reason = row.TextOrNull(14),
        Version = row.Int(15),
    };

    private static CommitmentOrganisation ReadOrganisation(Row row)
        => CommitmentOrganisation.Of(row.Id(0), row.Id(1), row.Value<CommitmentRole>(2), row.Int(3));

    private static CommitmentRecommendation ReadRecommendation(Row row) => CommitmentRecommendation.Of(row.Id(0), row.Id(1), row.Int(2));
}
