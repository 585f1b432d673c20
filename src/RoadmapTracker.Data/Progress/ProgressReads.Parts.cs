using RoadmapTracker.Data.Paging;
using RoadmapTracker.Data.Storage;
using RoadmapTracker.Domain.Accounts;
using RoadmapTracker.Domain.Progress;

namespace RoadmapTracker.Data.Progress;

/// <content>What hangs on records, and counts of them.</content>
public sealed partial class ProgressReads
{
    /// <summary>The recommendations records the viewer may see speak of, in order.</summary>
    public async ValueTask<ILookup<Guid, ProgressRecommendation>> RecommendationsByRecordAsync(IReadOnlyCollection<Guid> records, CancellationToken ct)
    {
        Statement statement = session.Statement().With(
            $"""
            SELECT record_id, recommendation_id, position, date_first_day FROM progress_recommendation
            WHERE record_id {In.Of(records)} ORDER BY record_id, position
            """);
        return (await session.QueryAsync(statement, ReadRecommendation, ct)).ToLookup(link => link.RecordId);
    }

    /// <summary>The organisations named by records the viewer may see, the reporter first.</summary>
    public async ValueTask<ILookup<Guid, ProgressOrganisation>> OrganisationsByRecordAsync(IReadOnlyCollection<Guid> records, CancellationToken ct)
    {
        Statement statement = session.Statement().With(
            $"""
            SELECT record_id, organisation_id, position, date_first_day FROM progress_organisation
            WHERE record_id {In.Of(records)} ORDER BY record_id, position
            """);
        return (await session.QueryAsync(statement, ReadOrganisation, ct)).ToLookup(link => link.RecordId);
    }

    /// <summary>The evidence of records the viewer may see; what is for the Office only is there for the reporter and the Office.</summary>
    public async ValueTask<ILookup<Guid, Evidence>> EvidenceByRecordAsync(IReadOnlyCollection<Guid> records, Actor viewer, CancellationToken ct)
    {
        Statement statement = session.Statement().With(
            $"""
            SELECT e.id, e.record_id, e.position, e.title, e.url, e.visibility FROM evidence e JOIN progress_record r ON r.id = e.record_id
            WHERE e.record_id {In.Of(records)}
            """);
        if (!viewer.IsOffice) statement.With($" AND (e.visibility = 'PUBLIC' OR r.reporter_id {In.Of(viewer.SpeaksFor)})");
        statement.Add(" ORDER BY e.record_id, e.position");
        return (await session.QueryAsync(statement, ReadEvidence, ct)).ToLookup(evidence => evidence.RecordId);
    }

    /// <summary>Counts by recommendation; those without records are missing.</summary>
    public ValueTask<List<ProgressTally>> TalliesByRecommendationAsync(IReadOnlyCollection<Guid> recommendations, TallyDetail detail, CancellationToken ct)
        => TalliesAsync("RECOMMENDATION", recommendations, detail, ct);

    /// <summary>Counts by area; those without records are missing.</summary>
    public ValueTask<List<ProgressTally>> TalliesByAreaAsync(IReadOnlyCollection<Guid> areas, TallyDetail detail, CancellationToken ct) => TalliesAsync("AREA", areas, detail, ct);

    /// <summary>Counts by commitment; those without records are missing.</summary>
    public ValueTask<List<ProgressTally>> TalliesByCommitmentAsync(IReadOnlyCollection<Guid> commitments, TallyDetail detail, CancellationToken ct)
        => TalliesAsync("COMMITMENT", commitments, detail, ct);

    /// <summary>Counts by organisation named; those without records are missing.</summary>
    public ValueTask<List<ProgressTally>> TalliesByOrganisationAsync(IReadOnlyCollection<Guid> organisations, TallyDetail detail, CancellationToken ct)
        => TalliesAsync("ORGANISATION", organisations, detail, ct);

    /// <summary>Counts over all records; the group is the empty id.</summary>
    public ValueTask<List<ProgressTally>> TalliesAsync(TallyDetail detail, CancellationToken ct) => TalliesAsync("ALL", [Guid.Empty], detail, ct);

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

    // Triggers keep the counts (see the migration ProgressTally): what everybody may see and no correction has replaced.
    private ValueTask<List<ProgressTally>> TalliesAsync(string kind, IReadOnlyCollection<Guid> groups, TallyDetail detail, CancellationToken ct)
    {
        Statement statement = session.Statement(detail == TallyDetail.States
                ? "SELECT group_id, state, NULL, NULL, cast(sum(count) AS bigint)"
                : "SELECT group_id, state, nullif(reported_status, ''), nullif(assessed_status, ''), count")
            .With($" FROM progress_tally WHERE group_kind = {kind} AND group_id {In.Of(groups)} AND count > 0")
            .Add(detail == TallyDetail.States
                ? " GROUP BY group_id, state ORDER BY group_id, state"
                : " ORDER BY group_id, state, reported_status, assessed_status");
        return session.QueryAsync(statement, ReadTally, ct);
    }

    private static ProgressTally ReadTally(Row row)
        => new(row.Id(0), row.Value<VerificationState>(1), row.ValueOrNull<ProgressStatus>(2), row.ValueOrNull<ProgressStatus>(3), row.Int(4));
}
