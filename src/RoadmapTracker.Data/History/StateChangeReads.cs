using RoadmapTracker.Data.Paging;
using RoadmapTracker.Data.Storage;
using RoadmapTracker.Domain;
using RoadmapTracker.Domain.History;

namespace RoadmapTracker.Data.History;

/// <summary>Reads the changes of entities. Who may see which is the caller's to say, by the filter.</summary>
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

    /// <summary>For each entity, a page of its changes from the first on.</summary>
    public ValueTask<IReadOnlyList<Page<StateChange>>> BySubjectAsync(IReadOnlyList<Guid> subjects, ChangeFilter filter, Slice slice, CancellationToken ct)
        => _table.ChildPagesAsync(session, Edge.By("subject_id"), subjects, Conditions(filter), _oldestFirst, slice, ct);

    /// <summary>For each entity, how many changes it has seen.</summary>
    public ValueTask<IReadOnlyList<ListCount>> CountBySubjectAsync(IReadOnlyList<Guid> subjects, ChangeFilter filter, CancellationToken ct)
        => _table.ChildCountsAsync(session, Edge.By("subject_id"), subjects, Conditions(filter), ct);

    private static Action<Statement> Conditions(ChangeFilter filter) => sql =>
    {
        sql.With($" AND x.subject_kind = {filter.Kind}");
        if (filter.Until is { } moment) sql.With($" AND x.at <= {moment}");
        if (filter.ToStates is not { } states) return;
        sql.With($" AND (x.to_state {In.Of(states)}");
        if (filter.Inside.Count > 0) sql.With($" OR x.subject_id {In.Of(filter.Inside)}");
        sql.Add(")");
    };

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
