using RoadmapTracker.Data.Paging;
using RoadmapTracker.Data.Storage;
using RoadmapTracker.Domain.Accounts;
using RoadmapTracker.Domain.Roundtables.Slates;

namespace RoadmapTracker.Data.Roundtables.Slates;

/// <summary>Reads the Office's assessments as a viewer may see them: all for the Office, a roundtable's for its secretariat, an organisation's for its representatives.</summary>
/// <param name="session">The request's session.</param>
public sealed class AssessmentReads(ReadSession session)
{
    private static readonly ReadTable<CandidateAssessment> _table = new(
        "candidate_assessment",
        [
            "id", "roundtable_id", "organisation_id", "experience", "experience_reason", "engagement", "engagement_reason", "assessed_at", "version",
        ],
        Read);

    private static readonly KeysetOrder<CandidateAssessment> _newestFirst = new(
        "-assessed", descending: true, [("assessed_at", item => item.AssessedAt), ("id", item => item.Id)]);

    /// <summary>Assessments by id; those that do not exist or are hidden are missing.</summary>
    public async ValueTask<IReadOnlyList<CandidateAssessment>> ByIdsAsync(IReadOnlyCollection<Guid> ids, Actor viewer, CancellationToken ct)
        => await _table.ByKeysAsync(session, "id", In.Of(ids), Visible(viewer), ct);

    /// <summary>For each roundtable, a page of the assessments for it.</summary>
    public ValueTask<IReadOnlyList<Page<CandidateAssessment>>> ByRoundtableAsync(
        IReadOnlyList<Guid> roundtables, Slice slice, Actor viewer, CancellationToken ct)
        => _table.ChildPagesAsync(session, Edge.By("roundtable_id"), roundtables, Visible(viewer), _newestFirst, slice, ct);

    /// <summary>For each roundtable, how many assessments for it there are.</summary>
    public ValueTask<IReadOnlyList<ListCount>> CountByRoundtableAsync(IReadOnlyList<Guid> roundtables, Actor viewer, CancellationToken ct)
        => _table.ChildCountsAsync(session, Edge.By("roundtable_id"), roundtables, Visible(viewer), ct);

    private static Action<Statement> Visible(Actor viewer) => sql =>
    {
        if (!viewer.IsOffice) sql.With($" AND (x.roundtable_id {In.Of(viewer.Supports)} OR x.organisation_id {In.Of(viewer.SpeaksFor)})");
    };

    private static CandidateAssessment Read(Row row) => new()
    {
        Id = row.Id(0),
        RoundtableId = row.Id(1),
        OrganisationId = row.Id(2),
        Experience = row.IntOrNull(3),
        ExperienceReason = row.TextOrNull(4),
        Engagement = row.IntOrNull(5),
        EngagementReason = row.TextOrNull(6),
        AssessedAt = row.Moment(7),
        Version = row.Int(8),
    };
}
