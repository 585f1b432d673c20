using RoadmapTracker.Data.History;
using RoadmapTracker.Data.Paging;
using RoadmapTracker.Data.Storage;
using RoadmapTracker.Domain.Accounts;
using RoadmapTracker.Domain.Participation;

namespace RoadmapTracker.Data.Participation;

/// <summary>
/// Reads offers as a viewer may see them: everybody once they were submitted, before that their organisation and the Office.
/// Offers come without their targets and contact person, which have reads of their own.
/// </summary>
/// <param name="session">The request's session.</param>
public sealed partial class OfferReads(ReadSession session)
{
    private static readonly ReadTable<VolunteerOffer> _table = new(
        "volunteer_offer",
        [
            "id", "organisation_id", "status", "motivation", "expertise", "engagement2019", "language", "created_at", "submitted_at",
            "decided_at", "reason", "membership_id", "commitment_id", "why_not_yet", "version",
        ],
        Read);

    private static readonly KeysetOrder<VolunteerOffer> _newestFirst = new(
        "-begun", descending: true, [("created_at", offer => offer.CreatedAt), ("id", offer => offer.Id)]);

    private static readonly KeysetOrder<VolunteerOffer> _oldestFirst = new(
        "begun", descending: false, [("created_at", offer => offer.CreatedAt), ("id", offer => offer.Id)]);

    /// <summary>Offers by id; those that do not exist or are hidden are missing.</summary>
    /// <param name="ids">The ids.</param>
    /// <param name="viewer">Who asks.</param>
    /// <param name="asOf">As they were known at this past moment; null for the present.</param>
    /// <param name="ct">Cancels the read.</param>
    public async ValueTask<IReadOnlyList<VolunteerOffer>> ByIdsAsync(IReadOnlyCollection<Guid> ids, Actor viewer, DateTimeOffset? asOf, CancellationToken ct)
        => await Table(asOf).ByKeysAsync(session, "id", In.Of(ids), sql => sql.And(Visible(viewer)).KnownAt("x", asOf), ct);

    /// <summary>A page of offers.</summary>
    public async ValueTask<Page<VolunteerOffer>> ListAsync(OfferFilter filter, OfferOrder order, Slice slice, Actor viewer, CancellationToken ct)
        => filter.Target is { } target
            ? (await ByTargetAsync(target.Kind, [target.Id], filter with { Target = null }, order, slice, viewer, ct))[0]
            : await Table(filter.AsOf).PageAsync(session, Conditions(filter, viewer), KeysetOf(order), slice, ct);

    /// <summary>How many offers there are.</summary>
    public async ValueTask<ListCount> CountAsync(OfferFilter filter, Actor viewer, CancellationToken ct)
        => filter.Target is { } target
            ? (await CountByTargetAsync(target.Kind, [target.Id], filter with { Target = null }, viewer, ct))[0]
            : await Table(filter.AsOf).CountAsync(session, Conditions(filter, viewer), ct);

    /// <summary>For each organisation, a page of its offers.</summary>
    public ValueTask<IReadOnlyList<Page<VolunteerOffer>>> ByOrganisationAsync(
        IReadOnlyList<Guid> organisations, OfferFilter filter, OfferOrder order, Slice slice, Actor viewer, CancellationToken ct)
        => Table(filter.AsOf).ChildPagesAsync(session, Edge.By("organisation_id"), organisations, Conditions(filter, viewer), KeysetOf(order), slice, ct);

    /// <summary>For each organisation, how many offers it has made.</summary>
    public ValueTask<IReadOnlyList<ListCount>> CountByOrganisationAsync(IReadOnlyList<Guid> organisations, OfferFilter filter, Actor viewer, CancellationToken ct)
        => Table(filter.AsOf).ChildCountsAsync(session, Edge.By("organisation_id"), organisations, Conditions(filter, viewer), ct);

    /// <summary>For each recommendation, roundtable or pillar, a page of the offers for it.</summary>
    public ValueTask<IReadOnlyList<Page<VolunteerOffer>>> ByTargetAsync(
        TargetKind kind, IReadOnlyList<Guid> subjects, OfferFilter filter, OfferOrder order, Slice slice, Actor viewer, CancellationToken ct)
        => Table(filter.AsOf).ChildPagesAsync(session, EdgeOf(kind), subjects, Conditions(filter, viewer, isBelowTarget: true), KeysetOf(order), slice, ct);

    /// <summary>For each recommendation, roundtable or pillar, how many offers there are for it.</summary>
    public ValueTask<IReadOnlyList<ListCount>> CountByTargetAsync(
        TargetKind kind, IReadOnlyList<Guid> subjects, OfferFilter filter, Actor viewer, CancellationToken ct)
        => Table(filter.AsOf).ChildCountsAsync(session, EdgeOf(kind), subjects, Conditions(filter, viewer, isBelowTarget: true), ct);

    /// <summary>The targets of offers the viewer may see, in order.</summary>
    /// <param name="offers">Ids of offers that were read for the viewer.</param>
    /// <param name="ct">Cancels the read.</param>
    public async ValueTask<ILookup<Guid, OfferTarget>> TargetsByOfferAsync(IReadOnlyCollection<Guid> offers, CancellationToken ct)
    {
        Statement statement = session.Statement().With(
            $"""
            SELECT offer_id, position, capacity, recommendation_id, roundtable_id, pillar_id, created_at FROM offer_target
            WHERE offer_id {In.Of(offers)} ORDER BY offer_id, position
            """);
        return (await session.QueryAsync(statement, ReadTarget, ct)).ToLookup(target => target.OfferId);
    }

    /// <summary>The contact persons of offers, where the viewer may see them: the offer's organisation and the Office.</summary>
    public async ValueTask<IReadOnlyDictionary<Guid, ContactPerson>> ContactsByOfferAsync(IReadOnlyCollection<Guid> offers, Actor viewer, CancellationToken ct)
    {
        if (viewer is { IsOffice: false, SpeaksFor.Count: 0 }) return new Dictionary<Guid, ContactPerson>();
        Statement statement = session.Statement().With(
            $"""
            SELECT c.offer_id, c.name, c.email FROM contact_person c JOIN volunteer_offer x ON x.id = c.offer_id
            WHERE c.offer_id {In.Of(offers)}
            """);
        if (!viewer.IsOffice) statement.With($" AND x.organisation_id {In.Of(viewer.SpeaksFor)}");
        return (await session.QueryAsync(statement, ReadContact, ct)).ToDictionary(contact => contact.OfferId);
    }

    private static KeysetOrder<VolunteerOffer> KeysetOf(OfferOrder order) => order == OfferOrder.NewestFirst ? _newestFirst : _oldestFirst;

    private static Edge EdgeOf(TargetKind kind) => Edge.Through("offer_target", "offer_id", ColumnOf(kind), "created_at");

    private static string ColumnOf(TargetKind kind) => kind switch
    {
        TargetKind.Recommendation => "recommendation_id",
        TargetKind.Roundtable => "roundtable_id",
        _ => "pillar_id",
    };

    private static Action<Statement> Visible(Actor viewer) => sql =>
    {
        if (viewer.IsOffice) return;
        if (viewer.SpeaksFor.Count == 0) sql.Add(" AND x.submitted_at IS NOT NULL");
        else sql.With($" AND (x.submitted_at IS NOT NULL OR x.organisation_id {In.Of(viewer.SpeaksFor)})");
    };

    private static ReadTable<VolunteerOffer> Table(DateTimeOffset? asOf) => _table.AsOf(asOf, static (offer, moment) => offer.KnownAt = moment);

    private static Action<Statement> Conditions(OfferFilter filter, Actor viewer, bool isBelowTarget = false) => sql =>
    {
        // Nothing is known before it is begun: the walk along the order begins at the moment.
        if (filter.AsOf is { } moment) sql.Add(isBelowTarget ? " AND l." : " AND x.").With($"created_at <= {moment}").KnownAt("x", moment);
        if (filter.Statuses is { Count: > 0 } statuses) sql.With($" AND x.status {In.Of(statuses)}");
        if (filter.OrganisationId is { } organisation) sql.With($" AND x.organisation_id = {organisation}");
        if (isBelowTarget)
        {
            if (filter.Capacity is { } capacity) sql.With($" AND l.capacity = {capacity}");
        }
        else if (filter is not { Target: null, Capacity: null })
        {
            sql.Add(" AND EXISTS (SELECT 1 FROM offer_target t WHERE t.offer_id = x.id");
            if (filter.Target is { } target) sql.Add(" AND t.").Add(ColumnOf(target.Kind)).With($" = {target.Id}");
            if (filter.Capacity is { } capacity) sql.With($" AND t.capacity = {capacity}");
            sql.Add(")");
        }

        sql.And(Visible(viewer));
    };

    private static VolunteerOffer Read(Row row) => new()
    {
        Id = row.Id(0),
        OrganisationId = row.Id(1),
        Status = row.Value<OfferStatus>(2),
        Motivation = row.Text(3),
        Expertise = row.TextOrNull(4),
        Engagement2019 = row.TextOrNull(5),
        Language = row.Text(6),
        CreatedAt = row.Moment(7),
        SubmittedAt = row.MomentOrNull(8),
        DecidedAt = row.MomentOrNull(9),
        Reason = row.TextOrNull(10),
        MembershipId = row.IdOrNull(11),
        CommitmentId = row.IdOrNull(12),
        WhyNotYet = row.TextOrNull(13),
        Version = row.Int(14),
    };

    private static OfferTarget ReadTarget(Row row) => new()
    {
        OfferId = row.Id(0),
        Position = row.Int(1),
        Capacity = row.Value<OfferCapacity>(2),
        RecommendationId = row.IdOrNull(3),
        RoundtableId = row.IdOrNull(4),
        PillarId = row.IdOrNull(5),
        CreatedAt = row.Moment(6),
    };

    private static ContactPerson ReadContact(Row row) => new() { OfferId = row.Id(0), Name = row.Text(1), Email = row.Text(2) };
}
