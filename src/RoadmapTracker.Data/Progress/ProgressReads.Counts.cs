using RoadmapTracker.Data.History;
using RoadmapTracker.Data.Paging;
using RoadmapTracker.Domain.Accounts;

namespace RoadmapTracker.Data.Progress;

/// <content>
/// How long lists are. Where a list is all of a group, or those in some states or of some judgements, the kept counts say it, however many
/// there are; what the viewer sees beside everybody is few and counted. Other lists are counted row by row, up to <see cref="ListCount.Limit"/>.
/// </content>
public sealed partial class ProgressReads
{
    // What counts are kept by. The column of the group is the record's own, or that of the link.
    private static readonly (string Kind, string? Link, string Column)[] _groups =
    [
        ("AREA", null, "area_id"),
        ("COMMITMENT", null, "commitment_id"),
        ("RECOMMENDATION", "progress_recommendation", "recommendation_id"),
        ("ORGANISATION", "progress_organisation", "organisation_id"),
    ];

    private static bool IsTallied(ProgressFilter filter) => filter with { States = null, ReportedStatuses = null, AssessedStatuses = null, AsOf = null } == _everything;

    private static bool Fits(ProgressTally tally, ProgressFilter filter)
        => Admits(filter.States, tally.State) && Admits(filter.ReportedStatuses, tally.ReportedStatus) && Admits(filter.AssessedStatuses, tally.AssessedStatus);

    private static bool Admits<T>(IReadOnlyList<T>? wanted, T? value)
        where T : struct, Enum
        => wanted is not { Count: > 0 } || (value is { } given && wanted.Contains(given));

    // How many records there are in all groups together, or in each of some.
    private async ValueTask<IReadOnlyList<ListCount>> CountTalliedAsync(
        string kind, IReadOnlyList<Guid> groups, ProgressFilter filter, Actor viewer, CancellationToken ct)
    {
        TallyDetail detail = filter is { ReportedStatuses: null or [], AssessedStatuses: null or [] } ? TallyDetail.States : TallyDetail.Judgements;
        Dictionary<Guid, int> counts = groups.Distinct().ToDictionary(group => group, _ => 0);
        foreach (ProgressTally tally in await TalliesAsync(kind, groups, detail, filter.AsOf, ct))
        {
            if (Fits(tally, filter)) counts[tally.GroupId] += tally.Count;
        }

        if (filter.AsOf is null ? !SeesPublicOnly(viewer) : !viewer.IsOffice)
        {
            Statement statement = Hidden(kind, groups, filter, viewer);
            await session.RunAsync(statement, (counts, sign: filter.AsOf is null ? 1 : -1), static (row, to) => to.counts[row.IdOrNull(0) ?? Guid.Empty] += to.sign * row.Int(1), ct);
        }

        return [.. groups.Select(group => (ListCount)counts[group])];
    }

    // Of the present, what the viewer sees beside everybody; of the past, what everybody saw and the viewer sees no more.
    private Statement Hidden(string kind, IReadOnlyList<Guid> groups, ProgressFilter filter, Actor viewer)
    {
        (string _, string? link, string? column) = _groups.FirstOrDefault(group => group.Kind == kind);
        string alias = link is null ? "x" : "l";
        Statement statement = session.Statement("SELECT ");
        statement.Add(column is null ? "NULL" : $"{alias}.{column}").Add(", count(*) FROM progress_record ");
        if (filter.AsOf is null) statement.Add("x");
        else statement.Add("n ").Add(statement.Dialect.OrderedJoin).Add(" progress_record_version x ON x.id = n.id").KnownAt("x", filter.AsOf);
        if (link is not null) statement.Add(" ").Add(statement.Dialect.OrderedJoin).Add(" ").Table(link, filter.AsOf).Add(" l ON l.record_id = x.id").KnownAt("l", filter.AsOf);
        statement.Add(filter.AsOf is null ? " WHERE x.state IN ('DRAFT', 'RETURNED')" : " WHERE n.state = 'RETURNED'");
        if (viewer.SpeaksFor.Count > 0) statement.Add(filter.AsOf is null ? " AND " : " AND NOT ").With($"x.reporter_id {In.Of(viewer.SpeaksFor)}");
        statement.Add(" AND x.superseded_by_id IS NULL");
        if (filter.States is { Count: > 0 } states) statement.With($" AND x.state {In.Of(states)}");
        if (filter.ReportedStatuses is { Count: > 0 } reported) statement.With($" AND x.reported_status {In.Of(reported)}");
        if (filter.AssessedStatuses is { Count: > 0 } assessed) statement.With($" AND x.assessed_status {In.Of(assessed)}");
        if (column is not null) statement.Add(" AND ").Add(alias).Add(".").Add(column).With($" {In.Of(groups)}").Add(" GROUP BY ").Add(alias).Add(".").Add(column);
        return statement;
    }
}
