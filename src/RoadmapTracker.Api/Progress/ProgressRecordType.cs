using Espalier;
using RoadmapTracker.Api.Accounts;
using RoadmapTracker.Api.History;
using RoadmapTracker.Api.Organisations;
using RoadmapTracker.Data.Commitments;
using RoadmapTracker.Data.Progress;
using RoadmapTracker.Data.Recommendations;
using RoadmapTracker.Domain.Commitments;
using RoadmapTracker.Domain.Organisations;
using RoadmapTracker.Domain.Progress;
using RoadmapTracker.Domain.Recommendations;
using RoadmapTracker.Domain.Roundtables;

namespace RoadmapTracker.Api.Progress;

/// <summary>
/// A dated claim of progress on a commitment or a recommendation, with two judgements: the reporter's and the reviewer's. A published
/// record is never changed in place; a correction is a new record that links back.
/// </summary>
[ObjectType<ProgressRecord>(Ignore =
[
    nameof(ProgressRecord.SubjectKind), nameof(ProgressRecord.StateText), nameof(ProgressRecord.ReporterId), nameof(ProgressRecord.CommitmentId),
    nameof(ProgressRecord.RoundtableId), nameof(ProgressRecord.DateFirstDay), nameof(ProgressRecord.AreaId), nameof(ProgressRecord.ActionId),
    nameof(ProgressRecord.CorrectsId), nameof(ProgressRecord.SupersededById), nameof(ProgressRecord.Recommendations),
    nameof(ProgressRecord.Organisations), nameof(ProgressRecord.Evidence),
])]
public static class ProgressRecordType
{
    /// <summary>Finds records by their keys.</summary>
    [NodeResolver, BatchResolver]
    public static async ValueTask<IReadOnlyList<ProgressRecord?>> GetRecordsAsync(
        IReadOnlyList<Guid> ids, ProgressReads reads, Caller caller, CancellationToken ct)
    {
        var actor = await caller.ActorAsync(ct);
        return await ids.NodesAsync(keys => reads.ByIdsAsync(keys, actor, asOf: null, ct), record => record.Id);
    }

    /// <summary>When it happened, as the first day it may mean; <c>datePrecision</c> says how much of it is stated.</summary>
    public static DateOnly GetDate([Parent(nameof(ProgressRecord.DateFirstDay))] ProgressRecord record) => record.DateFirstDay;

    /// <summary>The reviewer's reason for the judgement that stands; null before one was made and while a new one is under way.</summary>
    public static string? GetReviewReason(
        [Parent(nameof(ProgressRecord.State), nameof(ProgressRecord.ReviewReason))] ProgressRecord record) =>
        record.State is VerificationState.Verified or VerificationState.Returned or VerificationState.Disputed ? record.ReviewReason : null;

    /// <summary>The organisation that reports; null for imported records.</summary>
    [BatchResolver]
    public static ValueTask<IReadOnlyList<Organisation?>> GetReporterAsync(
        [Parent(nameof(ProgressRecord.ReporterId))] IReadOnlyList<ProgressRecord> records, OrganisationById organisations, CancellationToken ct) =>
        organisations.LoadOptionalAsync(records, record => record.ReporterId, ct);

    /// <summary>The commitment it reports on; null when it speaks of recommendations directly.</summary>
    [BatchResolver]
    public static ValueTask<IReadOnlyList<Commitment?>> GetCommitmentAsync(
        [Parent(nameof(ProgressRecord.CommitmentId))] IReadOnlyList<ProgressRecord> records, CommitmentReads reads, CancellationToken ct) =>
        records.OneAsync(record => record.CommitmentId, ids => reads.ByIdsAsync(ids, records.KnownAt(), ct), commitment => commitment.Id);

    /// <summary>The commitment's roundtable, whose secretariat may review; null without one.</summary>
    [Cost(0)]
    public static Roundtable? GetRoundtable([Parent(nameof(ProgressRecord.RoundtableId))] ProgressRecord record, Catalogue catalogue) =>
        record.RoundtableId is { } id ? catalogue.Roundtables.ById(id) : null;

    /// <summary>The Roadmap's area; null when none fits.</summary>
    [Cost(0)]
    public static Area? GetArea([Parent(nameof(ProgressRecord.AreaId))] ProgressRecord record, Catalogue catalogue) =>
        record.AreaId is { } id ? catalogue.Areas.ById(id) : null;

    /// <summary>The Roadmap's action, on the basis of <c>actionBasis</c>; null when none fits.</summary>
    [Cost(0)]
    public static RoadmapAction? GetAction([Parent(nameof(ProgressRecord.ActionId))] ProgressRecord record, Catalogue catalogue) =>
        record.ActionId is { } id ? catalogue.Actions.ById(id) : null;

    /// <summary>The recommendations it speaks of, in order.</summary>
    [BatchResolver, ListSize(2)]
    public static async Task<IReadOnlyList<IEnumerable<Recommendation>>> GetRecommendationsAsync(
        [Parent(nameof(ProgressRecord.Id))] IReadOnlyList<ProgressRecord> records, ProgressReads reads, Catalogue catalogue, CancellationToken ct)
    {
        var links = await reads.RecommendationsByRecordAsync([.. records.Select(record => record.Id)], records.KnownAt(), ct);
        return [.. records.Select(record => links[record.Id].Select(link => catalogue.Recommendations.ById(link.RecommendationId)))];
    }

    /// <summary>The organisations it names, the reporter first.</summary>
    [BatchResolver, ListSize(3)]
    public static async Task<IReadOnlyList<IReadOnlyList<Organisation>>> GetOrganisationsAsync(
        [Parent(nameof(ProgressRecord.Id))] IReadOnlyList<ProgressRecord> records, ProgressReads reads, OrganisationById organisations, CancellationToken ct)
    {
        var links = await reads.OrganisationsByRecordAsync([.. records.Select(record => record.Id)], records.KnownAt(), ct);
        return await organisations.LoadListsAsync(records, record => links[record.Id].Select(link => link.OrganisationId), ct);
    }

    /// <summary>What shows it, as far as the caller may see it: evidence for the Office only is seen by the Office and the reporter.</summary>
    [BatchResolver, ListSize(3)]
    public static async Task<IReadOnlyList<IEnumerable<Evidence>>> GetEvidenceAsync(
        [Parent(nameof(ProgressRecord.Id))] IReadOnlyList<ProgressRecord> records, ProgressReads reads, Caller caller, CancellationToken ct)
    {
        var evidence = await reads.EvidenceByRecordAsync([.. records.Select(record => record.Id)], await caller.ActorAsync(ct), records.KnownAt(), ct);
        return [.. records.Select(record => evidence[record.Id])];
    }

    /// <summary>The verified record that this one corrects; null for a first edition.</summary>
    [BatchResolver]
    public static async Task<IReadOnlyList<ProgressRecord?>> GetCorrectsAsync(
        [Parent(nameof(ProgressRecord.CorrectsId))] IReadOnlyList<ProgressRecord> records, ProgressReads reads, Caller caller, CancellationToken ct)
    {
        var actor = await caller.ActorAsync(ct);
        return await records.OneAsync(record => record.CorrectsId, ids => reads.ByIdsAsync(ids, actor, records.KnownAt(), ct), record => record.Id);
    }

    /// <summary>The verified correction that took this record's place; null while it stands. A superseded record counts nowhere.</summary>
    [BatchResolver]
    public static async Task<IReadOnlyList<ProgressRecord?>> GetSupersededByAsync(
        [Parent(nameof(ProgressRecord.SupersededById))] IReadOnlyList<ProgressRecord> records, ProgressReads reads, Caller caller, CancellationToken ct)
    {
        var actor = await caller.ActorAsync(ct);
        return await records.OneAsync(record => record.SupersededById, ids => reads.ByIdsAsync(ids, actor, records.KnownAt(), ct), record => record.Id);
    }

    /// <summary>The states that may follow the present one; empty when it is final.</summary>
    public static IReadOnlyList<VerificationState> GetAllowedTransitions([Parent(nameof(ProgressRecord.State))] ProgressRecord record) =>
        ProgressTransitions.Table.From(record.State);

    /// <summary>Where it was read; empty for one that was reported here.</summary>
    [Cost(0), ListSize(3)]
    public static IEnumerable<Source> GetSources([Parent(nameof(ProgressRecord.Id))] ProgressRecord record, Catalogue catalogue) =>
        catalogue.SourcesOf(CitationSubject.ProgressRecord, record.Id);
}
