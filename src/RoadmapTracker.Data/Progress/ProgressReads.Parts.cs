using RoadmapTracker.Data.History;
using RoadmapTracker.Data.Paging;
using RoadmapTracker.Data.Storage;
using RoadmapTracker.Domain.Accounts;
using RoadmapTracker.Domain.Progress;

namespace RoadmapTracker.Data.Progress;

/// <content>What hangs on records, and counts of them.</content>
public sealed partial class ProgressReads
{
    /// <summary>The recommendations records the viewer may see speak of, in order.</summary>
    public async ValueTask<ILookup<Guid, ProgressRecommendation>> RecommendationsByRecordAsync(
        IReadOnlyCollection<Guid> records, DateTimeOffset? asOf, CancellationToken ct)
    {
        Statement statement = session.Statement("SELECT record_id, recommendation_id, position, date_first_day FROM ").Table("progress_recommendation", asOf)
            .With($" l WHERE record_id {In.Of(records)}").KnownAt("l", asOf).Add(" ORDER BY record_id, position");
        return (await session.QueryAsync(statement, ReadRecommendation, ct)).ToLookup(link => link.RecordId);
    }

    /// <summary>The organisations named by records the viewer may see, the reporter first.</summary>
    public async ValueTask<ILookup<Guid, ProgressOrganisation>> OrganisationsByRecordAsync(
        IReadOnlyCollection<Guid> records, DateTimeOffset? asOf, CancellationToken ct)
    {
        Statement statement = session.Statement("SELECT record_id, organisation_id, position, date_first_day FROM ").Table("progress_organisation", asOf)
            .With($" l WHERE record_id {In.Of(records)}").KnownAt("l", asOf).Add(" ORDER BY record_id, position");
        return (await session.QueryAsync(statement, ReadOrganisation, ct)).ToLookup(link => link.RecordId);
    }

    /// <summary>
    /// The evidence of records the viewer may see; what is for the Office only is there for the reporter and the Office, and what
    /// is for it now is not told of the past either.
    /// </summary>
    /// <param name="records">Ids of records that were read for the viewer.</param>
    /// <param name="viewer">Who asks.</param>
    /// <param name="asOf">As it was known at this past moment; null for the present.</param>
    /// <param name="ct">Cancels the read.</param>
    public async ValueTask<ILookup<Guid, Evidence>> EvidenceByRecordAsync(
        IReadOnlyCollection<Guid> records, Actor viewer, DateTimeOffset? asOf, CancellationToken ct)
    {
        Statement statement = session.Statement("SELECT e.id, e.record_id, e.position, e.title, e.url, e.visibility FROM ").Table("evidence", asOf)
            .With($" e JOIN progress_record r ON r.id = e.record_id WHERE e.record_id {In.Of(records)}").KnownAt("e", asOf);
        if (!viewer.IsOffice)
        {
            statement.Add(" AND (e.visibility = 'PUBLIC'");
            if (asOf is not null) statement.Add(" AND NOT EXISTS (SELECT 1 FROM evidence n WHERE n.record_id = e.record_id AND n.url = e.url AND n.visibility <> 'PUBLIC')");
            statement.With($" OR r.reporter_id {In.Of(viewer.SpeaksFor)})");
        }

        statement.Add(" ORDER BY e.record_id, e.position");
        return (await session.QueryAsync(statement, ReadEvidence, ct)).ToLookup(evidence => evidence.RecordId);
    }

    /// <summary>Counts by recommendation; those without records are missing.</summary>
    public ValueTask<List<ProgressTally>> TalliesByRecommendationAsync(
        IReadOnlyCollection<Guid> recommendations, TallyDetail detail, DateTimeOffset? asOf, CancellationToken ct)
        => TalliesAsync("RECOMMENDATION", recommendations, detail, asOf, ct);

    /// <summary>Counts by area; those without records are missing.</summary>
    public ValueTask<List<ProgressTally>> TalliesByAreaAsync(
        IReadOnlyCollection<Guid> areas, TallyDetail detail, DateTimeOffset? asOf, CancellationToken ct)
        => TalliesAsync("AREA", areas, detail, asOf, ct);

    /// <summary>Counts by commitment; those without records are missing.</summary>
    public ValueTask<List<ProgressTally>> TalliesByCommitmentAsync(
        IReadOnlyCollection<Guid> commitments, TallyDetail detail, DateTimeOffset? asOf, CancellationToken ct)
        => TalliesAsync("COMMITMENT", commitments, detail, asOf, ct);

    /// <summary>Counts by organisation named; those without records are missing.</summary>
    public ValueTask<List<ProgressTally>> TalliesByOrganisationAsync(
        IReadOnlyCollection<Guid> organisations, TallyDetail detail, DateTimeOffset? asOf, CancellationToken ct)
        => TalliesAsync("ORGANISATION", organisations, detail, asOf, ct);

    /// <summary>Counts over all records; the group is the empty id.</summary>
    public ValueTask<List<ProgressTally>> TalliesAsync(TallyDetail detail, DateTimeOffset? asOf, CancellationToken ct) => TalliesAsync("ALL", [Guid.Empty], detail, asOf, ct);

    private static ProgressRecommendation ReadRecommendation(Row row)
        => ProgressRecommendation.Of(row.Id(0), row.Id(1), row.Int(2), row.Day(3));

    private static ProgressOrganisation ReadOrganisation(Row row)
        => ProgressOrganisation.Of(row.Id(0), row.Id(1), row.Int(2), row.Day(3));

    private static Evidence ReadEvidence(Row row) => new()
    {
        Id = row.Id(0),
        RecordId = row.Id(1),
        Position = row.Int(2),
        Title = row.Text(3),
        Url = row.Text(4),
        Visibility = row.Value<EvidenceVisibility>(5),
    };

    // Kept with every change (see the migrations ProgressTally and HistoryTables): what everybody may see and no correction has replaced.
    // Each combination that was ever counted has a row in the present table, and its count at a moment is the last one before it.
    private ValueTask<List<ProgressTally>> TalliesAsync(
        string kind, IReadOnlyCollection<Guid> groups, TallyDetail detail, DateTimeOffset? asOf, CancellationToken ct)
    {
        Statement statement = session.Statement(detail == TallyDetail.States
            ? "SELECT group_id, state, NULL, NULL, cast(sum(count) AS bigint)"
            : "SELECT group_id, state, nullif(reported_status, ''), nullif(assessed_status, ''), count");
        if (asOf is { } moment)
        {
            statement.With($"""
                 FROM (SELECT t.group_kind, t.group_id, t.state, t.reported_status, t.assessed_status, (SELECT h.count FROM progress_tally_history h
                    WHERE h.group_kind = t.group_kind AND h.group_id = t.group_id AND h.state = t.state AND h.reported_status = t.reported_status
                        AND h.assessed_status = t.assessed_status AND h.known_from <= {moment} ORDER BY h.known_from DESC LIMIT 1) AS count FROM progress_tally t) AS past
                """);
        }
        else
        {
            statement.Add(" FROM progress_tally");
        }

        statement.With($" WHERE group_kind = {kind} AND group_id {In.Of(groups)} AND count > 0")
            .Add(detail == TallyDetail.States
                ? " GROUP BY group_id, state ORDER BY group_id, state"
                : " ORDER BY group_id, state, reported_status, assessed_status");
        return session.QueryAsync(statement, ReadTally, ct);
    }

    private static ProgressTally ReadTally(Row row)
        => new(row.Id(0), row.Value<VerificationState>(1), row.ValueOrNull<ProgressStatus>(2), row.ValueOrNull<ProgressStatus>(3), row.Int(4));
}
