namespace RoadmapTracker.Data.History;

/// <summary>
/// The SQL that keeps counts of progress records as running totals: for each combination of group, state and judgements a row at each
/// moment at which its count changed. The statements have the parameters of <see cref="VersionedTable"/>, and are the same for every database.
/// </summary>
internal static class ProgressTallyHistory
{
    /// <summary>
    /// Adds the present counts of a record's groups where they have changed: of the states that the record has ever had. A record's groups
    /// change only while it counts nowhere.
    /// </summary>
    public const string Append = """
        INSERT INTO progress_tally_history (group_kind, group_id, state, reported_status, assessed_status, known_from, count)
            SELECT t.group_kind, t.group_id, t.state, t.reported_status, t.assessed_status, @at, t.count
            FROM progress_group g JOIN progress_tally t ON t.group_kind = g.group_kind AND t.group_id = g.group_id
            WHERE g.record_id = @id
                AND t.state IN (SELECT v.state FROM progress_record_version v WHERE v.id = @id
                    UNION SELECT s.to_state FROM state_change s WHERE s.subject_kind = 'PROGRESS_RECORD' AND s.subject_id = @id)
                AND t.count <> coalesce((SELECT h.count FROM progress_tally_history h
                    WHERE h.group_kind = t.group_kind AND h.group_id = t.group_id AND h.state = t.state
                        AND h.reported_status = t.reported_status AND h.assessed_status = t.assessed_status
                    ORDER BY h.known_from DESC LIMIT 1), 0)
            ON CONFLICT (group_kind, group_id, state, reported_status, assessed_status, known_from) DO UPDATE SET count = excluded.count;
        """;

    /// <summary>Makes all running totals anew from the versions of the records.</summary>
    public const string Rebuild = """
        DELETE FROM progress_tally_history;
        INSERT INTO progress_tally_history (group_kind, group_id, state, reported_status, assessed_status, known_from, count)
            SELECT group_kind, group_id, state, reported_status, assessed_status, at,
                sum(sum(change)) OVER (PARTITION BY group_kind, group_id, state, reported_status, assessed_status ORDER BY at)
            FROM (
                SELECT group_kind, group_id, state, reported_status, assessed_status, known_from AS at, 1 AS change FROM progress_group_version
                UNION ALL SELECT group_kind, group_id, state, reported_status, assessed_status, known_to, -1 FROM progress_group_version WHERE known_to < @open) AS moved
            GROUP BY group_kind, group_id, state, reported_status, assessed_status, at HAVING sum(change) <> 0;
        """;
}
