using RoadmapTracker.Data.History;
using RoadmapTracker.Data.Paging;
using RoadmapTracker.Data.Search;
using RoadmapTracker.Data.Storage;
using RoadmapTracker.Domain;
using RoadmapTracker.Domain.Accounts;
using RoadmapTracker.Domain.Errors;
using RoadmapTracker.Domain.Progress;
using RoadmapTracker.Domain.Search;

namespace RoadmapTracker.Data.Progress;

/// <summary>
/// Reads progress records as a viewer may see them: drafts and records given back belong to their reporter and the Office.
/// Records come without their recommendations, organisations and evidence, which have reads of their own.
/// </summary>
/// <param name="session">The request's session.</param>
public sealed partial class ProgressReads(ReadSession session)
{
    private static readonly ReadTable<ProgressRecord> _table = new(
        "progress_record",
        [
            "id", "code", "origin", "reporter_id", "commitment_id", "roundtable_id", "date_first_day", "date_precision", "narrative", "language",
            "area_id", "action_id", "action_basis", "link_to_follow_up", "state", "reported_status", "assessed_status", "review_reason", "answer",
            "note", "corrects_id", "edition", "superseded_by_id", "created_at", "submitted_at", "reviewed_at", "version",
        ],
        Read);

    private static readonly KeysetOrder<ProgressRecord> _newestFirst = new(
        "-date", descending: true, [("date_first_day", record => record.DateFirstDay), ("id", record => record.Id)]);

    private static readonly KeysetOrder<ProgressRecord> _oldestFirst = new(
        "date", descending: false, [("date_first_day", record => record.DateFirstDay), ("id", record => record.Id)]);

    private static readonly ProgressFilter _everything = new();

    private static readonly Edge _ofRecommendation = Edge.Through("progress_recommendation", "record_id", "recommendation_id", "date_first_day");

    // A page and its count are asked for one after the other, of the same snapshot.
    private (string Text, SoughtWords Sought)? _last;

    private static readonly Edge _ofOrganisation = Edge.Through("progress_organisation", "record_id", "organisation_id", "date_first_day");

    /// <summary>Records by id, superseded ones too; those that do not exist or are hidden are missing.</summary>
    /// <param name="ids">The ids.</param>
    /// <param name="viewer">Who asks.</param>
    /// <param name="asOf">As they were known at this past moment; null for the present.</param>
    /// <param name="ct">Cancels the read.</param>
    public async ValueTask<IReadOnlyList<ProgressRecord>> ByIdsAsync(IReadOnlyCollection<Guid> ids, Actor viewer, DateTimeOffset? asOf, CancellationToken ct)
        => await Table(asOf).ByKeysAsync(session, "id", In.Of(ids), Visible(viewer, asOf), ct);

    /// <summary>Imported records by public code; those that do not exist are missing.</summary>
    /// <param name="codes">The codes.</param>
    /// <param name="viewer">Who asks.</param>
    /// <param name="asOf">As they were known at this past moment; null for the present.</param>
    /// <param name="ct">Cancels the read.</param>
    public async ValueTask<IReadOnlyList<ProgressRecord>> ByCodesAsync(IReadOnlyCollection<string> codes, Actor viewer, DateTimeOffset? asOf, CancellationToken ct)
        => await Table(asOf).ByKeysAsync(session, "code", In.Of(codes), Visible(viewer, asOf), ct);

    /// <summary>The corrections of records, by the record they correct, where there is one the viewer may see.</summary>
    public async ValueTask<IReadOnlyDictionary<Guid, ProgressRecord>> CorrectionsAsync(IReadOnlyCollection<Guid> corrected, Actor viewer, CancellationToken ct)
        => (await _table.ByKeysAsync(session, "corrects_id", In.Of(corrected), Visible(viewer, asOf: null), ct)).ToDictionary(record => record.CorrectsId!.Value);

    /// <summary>A page of records.</summary>
    public async ValueTask<Page<ProgressRecord>> ListAsync(ProgressFilter filter, ProgressOrder order, Slice slice, Actor viewer, CancellationToken ct)
        => await SoughtAsync(filter, ct) switch
        {
            { OrganisationId: { } organisation } sought => (await ByOrganisationAsync([organisation], sought with { OrganisationId = null }, order, slice, viewer, ct))[0],
            { RecommendationId: { } recommendation } sought => (await ByRecommendationAsync([recommendation], sought with { RecommendationId = null }, order, slice, viewer, ct))[0],
            { } sought => await Table(sought.AsOf).PageAsync(session, Conditions(sought, viewer), KeysetOf(order), slice, ct),
        };

    /// <summary>How many records there are.</summary>
    public async ValueTask<ListCount> CountAsync(ProgressFilter filter, Actor viewer, CancellationToken ct) => await SoughtAsync(filter, ct) switch
    {
        // What everybody may see and no correction has replaced is what can be found.
        { Sought: { } words } sought when sought with { Text = null, Sought = null } == _everything => words.Count,
        { OrganisationId: { } organisation } sought => (await CountByOrganisationAsync([organisation], sought with { OrganisationId = null }, viewer, ct))[0],
        { RecommendationId: { } recommendation } sought => (await CountByRecommendationAsync([recommendation], sought with { RecommendationId = null }, viewer, ct))[0],
        { CommitmentId: { } commitment } sought => (await CountByCommitmentAsync([commitment], sought with { CommitmentId = null }, viewer, ct))[0],
        { AreaId: { } area } sought => (await CountByAreaAsync([area], sought with { AreaId = null }, viewer, ct))[0],
        { } sought when IsTallied(sought) => (await CountTalliedAsync("ALL", [Guid.Empty], sought, viewer, ct))[0],
        { } sought => await Table(sought.AsOf).CountAsync(session, Conditions(sought, viewer), ct),
    };

    /// <summary>For each recommendation, a page of the records that speak of it.</summary>
    public ValueTask<IReadOnlyList<Page<ProgressRecord>>> ByRecommendationAsync(
        IReadOnlyList<Guid> recommendations, ProgressFilter filter, ProgressOrder order, Slice slice, Actor viewer, CancellationToken ct)
        => Table(filter.AsOf).ChildPagesAsync(session, _ofRecommendation.AsOf(filter.AsOf), recommendations, Conditions(filter, viewer, dated: "l"), KeysetOf(order), slice, ct);

    /// <summary>For each recommendation, how many records speak of it.</summary>
    public ValueTask<IReadOnlyList<ListCount>> CountByRecommendationAsync(IReadOnlyList<Guid> recommendations, ProgressFilter filter, Actor viewer, CancellationToken ct)
        => IsTallied(filter)
            ? CountTalliedAsync("RECOMMENDATION", recommendations, filter, viewer, ct)
            : Table(filter.AsOf).ChildCountsAsync(session, _ofRecommendation.AsOf(filter.AsOf), recommendations, Conditions(filter, viewer, dated: "l"), ct);

    /// <summary>For each organisation, a page of the records that name it.</summary>
    public ValueTask<IReadOnlyList<Page<ProgressRecord>>> ByOrganisationAsync(
        IReadOnlyList<Guid> organisations, ProgressFilter filter, ProgressOrder order, Slice slice, Actor viewer, CancellationToken ct)
        => Table(filter.AsOf).ChildPagesAsync(session, _ofOrganisation.AsOf(filter.AsOf), organisations, Conditions(filter, viewer, dated: "l"), KeysetOf(order), slice, ct);

    /// <summary>For each organisation, how many records name it.</summary>
    public ValueTask<IReadOnlyList<ListCount>> CountByOrganisationAsync(IReadOnlyList<Guid> organisations, ProgressFilter filter, Actor viewer, CancellationToken ct)
        => IsTallied(filter)
            ? CountTalliedAsync("ORGANISATION", organisations, filter, viewer, ct)
            : Table(filter.AsOf).ChildCountsAsync(session, _ofOrganisation.AsOf(filter.AsOf), organisations, Conditions(filter, viewer, dated: "l"), ct);

    /// <summary>For each commitment, a page of the records on it.</summary>
    public ValueTask<IReadOnlyList<Page<ProgressRecord>>> ByCommitmentAsync(
        IReadOnlyList<Guid> commitments, ProgressFilter filter, ProgressOrder order, Slice slice, Actor viewer, CancellationToken ct)
        => Table(filter.AsOf).ChildPagesAsync(session, Edge.By("commitment_id"), commitments, Conditions(filter, viewer), KeysetOf(order), slice, ct);

    /// <summary>For each commitment, how many records there are on it.</summary>
    public ValueTask<IReadOnlyList<ListCount>> CountByCommitmentAsync(IReadOnlyList<Guid> commitments, ProgressFilter filter, Actor viewer, CancellationToken ct)
        => IsTallied(filter)
            ? CountTalliedAsync("COMMITMENT", commitments, filter, viewer, ct)
            : Table(filter.AsOf).ChildCountsAsync(session, Edge.By("commitment_id"), commitments, Conditions(filter, viewer), ct);

    /// <summary>For each area, a page of its records.</summary>
    public ValueTask<IReadOnlyList<Page<ProgressRecord>>> ByAreaAsync(
        IReadOnlyList<Guid> areas, ProgressFilter filter, ProgressOrder order, Slice slice, Actor viewer, CancellationToken ct)
        => Table(filter.AsOf).ChildPagesAsync(session, Edge.By("area_id"), areas, Conditions(filter, viewer), KeysetOf(order), slice, ct);

    /// <summary>For each area, how many records it has.</summary>
    public ValueTask<IReadOnlyList<ListCount>> CountByAreaAsync(IReadOnlyList<Guid> areas, ProgressFilter filter, Actor viewer, CancellationToken ct)
        => IsTallied(filter)
            ? CountTalliedAsync("AREA", areas, filter, viewer, ct)
            : Table(filter.AsOf).ChildCountsAsync(session, Edge.By("area_id"), areas, Conditions(filter, viewer), ct);

    /// <summary>For each action of the Roadmap, a page of its records.</summary>
    public ValueTask<IReadOnlyList<Page<ProgressRecord>>> ByActionAsync(
        IReadOnlyList<Guid> actions, ProgressFilter filter, ProgressOrder order, Slice slice, Actor viewer, CancellationToken ct)
        => Table(filter.AsOf).ChildPagesAsync(session, Edge.By("action_id"), actions, Conditions(filter, viewer), KeysetOf(order), slice, ct);

    /// <summary>For each action of the Roadmap, how many records it has.</summary>
    public ValueTask<IReadOnlyList<ListCount>> CountByActionAsync(IReadOnlyList<Guid> actions, ProgressFilter filter, Actor viewer, CancellationToken ct)
        => Table(filter.AsOf).ChildCountsAsync(session, Edge.By("action_id"), actions, Conditions(filter, viewer), ct);

    private static KeysetOrder<ProgressRecord> KeysetOf(ProgressOrder order) => order == ProgressOrder.NewestFirst ? _newestFirst : _oldestFirst;

    private static bool SeesPublicOnly(Actor viewer) => !viewer.IsOffice && viewer.SpeaksFor.Count == 0;

    private static ReadTable<ProgressRecord> Table(DateTimeOffset? asOf) => _table.AsOf(asOf, static (record, moment) => record.KnownAt = moment);

    // What was known at a past moment was public then; it must also be seen by the viewer now.
    private static Action<Statement> Visible(Actor viewer, DateTimeOffset? asOf) => sql =>
    {
        sql.KnownAt("x", asOf);
        if (viewer.IsOffice) return;
        sql.Add(asOf is null ? " AND " : " AND EXISTS (SELECT 1 FROM progress_record n WHERE n.id = x.id AND ");
        string alias = asOf is null ? "x" : "n";
        sql.Add("(").Add(alias).Add(".state NOT IN ('DRAFT', 'RETURNED')");
        if (viewer.SpeaksFor.Count > 0) sql.Add(" OR ").Add(alias).With($".reporter_id {In.Of(viewer.SpeaksFor)}");
        sql.Add(asOf is null ? ")" : "))");
    };

    private static Action<Statement> Conditions(ProgressFilter filter, Actor viewer, string dated = "x") => sql =>
    {
        sql.And(Visible(viewer, filter.AsOf));
        // Nothing is known before it has happened: the walk along the order begins at the moment.
        if (filter.AsOf is { } moment) sql.Add(" AND ").Add(dated).With($".date_first_day <= {Past.DayOf(moment)}");
        if (!filter.IncludeSuperseded) sql.Add(" AND x.superseded_by_id IS NULL");
        if (filter.States is { Count: > 0 } states) sql.With($" AND x.state {In.Of(states)}");
        if (filter.ReportedStatuses is { Count: > 0 } reported) sql.With($" AND x.reported_status {In.Of(reported)}");
        if (filter.AssessedStatuses is { Count: > 0 } assessed) sql.With($" AND x.assessed_status {In.Of(assessed)}");
        if (filter.Origin is { } origin) sql.With($" AND x.origin = {origin}");
        if (filter.Link is { } link) sql.With($" AND x.link_to_follow_up = {link}");
        if (filter.AreaId is { } area) sql.With($" AND x.area_id = {area}");
        if (filter.ActionId is { } action) sql.With($" AND x.action_id = {action}");
        if (filter.ReporterIds is { } reporters) sql.With($" AND x.reporter_id {In.Of(reporters)}");
        if (filter.RoundtableIds is { } roundtables) sql.With($" AND x.roundtable_id {In.Of(roundtables)}");
        if (filter.CommitmentId is { } commitment) sql.With($" AND x.commitment_id = {commitment}");
        if (filter.From is { } from) sql.With($" AND x.date_first_day >= {from}");
        if (filter.To is { } to) sql.With($" AND x.date_first_day <= {to}");
        // Few are looked up; where there are many, the walk along the order soon meets them.
        if (filter.Sought is { Count.IsExact: true } few) few.AddTo(sql.Add(" AND x.id IN (SELECT e.subject_id"), FoundIn.Entry).Add(")");
        else if (filter.Sought is { } many) many.AddTo(sql.Add(" AND EXISTS (SELECT 1"), FoundIn.Entry).Add(" AND e.subject_id = x.id)");

        if (filter.RecommendationId is { } recommendation)
        {
            sql.Add(" AND EXISTS (SELECT 1 FROM ").Table("progress_recommendation", filter.AsOf)
                .With($" r WHERE r.record_id = x.id AND r.recommendation_id = {recommendation}").KnownAt("r", filter.AsOf).Add(")");
        }

        if (filter.OrganisationId is { } organisation)
        {
            sql.Add(" AND EXISTS (SELECT 1 FROM ").Table("progress_organisation", filter.AsOf)
                .With($" o WHERE o.record_id = x.id AND o.organisation_id = {organisation}").KnownAt("o", filter.AsOf).Add(")");
        }
    };

    private async ValueTask<ProgressFilter> SoughtAsync(ProgressFilter filter, CancellationToken ct)
    {
        if (filter.Text is not { } text || SearchQuery.Parse(text, SearchReads.QueryLimit) is not { IsEmpty: false } words) return filter with { Text = null };
        if (filter.AsOf is not null) throw new InvalidInput("where.text", "Words are looked for in what is known now; leave out asOf or the words.");
        if (_last is not { } last || last.Text != text) _last = last = (text, await SoughtWords.CountAsync(session, words, [SearchKind.ProgressRecord], ct));
        return filter with { Sought = last.Sought };
    }

    private static ProgressRecord Read(Row row) => new()
    {
        Id = row.Id(0),
        Code = row.TextOrNull(1),
        Origin = row.Value<RecordOrigin>(2),
        ReporterId = row.IdOrNull(3),
        CommitmentId = row.IdOrNull(4),
        RoundtableId = row.IdOrNull(5),
        DateFirstDay = row.Day(6),
        DatePrecision = row.Value<DatePrecision>(7),
        Narrative = row.Text(8),
        Language = row.Text(9),
        AreaId = row.IdOrNull(10),
        ActionId = row.IdOrNull(11),
        ActionBasis = row.ValueOrNull<Basis>(12),
        LinkToFollowUp = row.ValueOrNull<FollowUpLink>(13),
        State = row.Value<VerificationState>(14),
        ReportedStatus = row.ValueOrNull<ProgressStatus>(15),
        AssessedStatus = row.ValueOrNull<ProgressStatus>(16),
        ReviewReason = row.TextOrNull(17),
        Answer = row.TextOrNull(18),
        Note = row.TextOrNull(19),
        CorrectsId = row.IdOrNull(20),
        Edition = row.Int(21),
        SupersededById = row.IdOrNull(22),
        CreatedAt = row.Moment(23),
        SubmittedAt = row.MomentOrNull(24),
        ReviewedAt = row.MomentOrNull(25),
        Version = row.Int(26),
    };
}
