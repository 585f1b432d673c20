using RoadmapTracker.Data.Paging;
using RoadmapTracker.Data.Storage;
using RoadmapTracker.Domain;

namespace RoadmapTracker.Data.Accounts;

/// <summary>Reads the history of entities. Who may see it is the caller's to check: the entity's organisation and the Office.</summary>
/// <param name="session">The request's session.</param>
public sealed class StateChangeReads(ReadSession session)
{
    private static readonly ReadTable<StateChange> _table = new(
        "state_change",
        ["id", "subject_kind", "subject_id", "subject_version", "from_state", "to_state", "reason", "actor_subject", "at"],
        Read);

    // One entry for each version of an entity.
    private static readonly KeysetOrder<StateChange> _oldestFirst = new(
        "version", descending: false, [("subject_version", change => change.SubjectVersion)]);

    /// <summary>For each entity of a kind, a page of its changes from the first on.</summary>
    public ValueTask<IReadOnlyList<Page<StateChange>>> BySubjectAsync(SubjectKind kind, IReadOnlyList<Guid> subjects, Slice slice, CancellationToken ct)
        => _table.ChildPagesAsync(session, Edge.By("subject_id"), subjects, Conditions(kind), _oldestFirst, slice, ct);

    /// <summary>For each entity of a kind, how many changes it has seen.</summary>
    public ValueTask<IReadOnlyList<int>> CountBySubjectAsync(SubjectKind kind, IReadOnlyList<Guid> subjects, CancellationToken ct)
        => _table.ChildCountsAsync(session, Edge.By("subject_id"), subjects, Conditions(kind), ct);

    private static Action<Statement> Conditions(SubjectKind kind) => sql => sql.With($" AND x.subject_kind = {kind}");

    private static StateChange Read(Row row) => new()
    {
        Id = row.Id(0),
        SubjectKind = row.Value<SubjectKind>(1),
        SubjectId = row.Id(2),
        SubjectVersion = row.Int(3),
        FromState = row.TextOrNull(4),
        ToState = row.Text(5),
        Reason = row.TextOrNull(6),
        ActorSubject = row.Text(7),
        At = row.Moment(8),
    };
}
