namespace RoadmapTracker.Data.Storage.Copies;

/// <summary>What is derived from the data: how it is made, and where it is not what it should be, a line of text for each fault and at most 20.</summary>
internal static class Derived
{
    /// <summary>Counts of progress records by what they are about, in the columns <c>group_kind</c>, <c>group_id</c>, <c>state</c>, <c>reported_status</c>, <c>assessed_status</c> and <c>count</c>.</summary>
    public const string Counts = """
        SELECT g.group_kind, g.group_id, c.state, c.reported_status, c.assessed_status, count(*) AS count
        FROM progress_counted c JOIN progress_group g ON g.record_id = c.id GROUP BY g.group_kind, g.group_id, c.state, c.reported_status, c.assessed_status
        """;

    /// <summary>Counts of progress records that are not what counting them anew gives.</summary>
    public const string WrongCounts = $"""
        WITH counted AS (
            {Counts}),
        kept AS (
            SELECT group_kind, group_id, state, reported_status, assessed_status, count FROM progress_tally WHERE count <> 0)
        SELECT 'progress_tally is wrong for ' || group_kind || ' in state ' || state FROM (
            SELECT * FROM (SELECT * FROM counted EXCEPT SELECT * FROM kept) AS missing
            UNION ALL SELECT * FROM (SELECT * FROM kept EXCEPT SELECT * FROM counted) AS more) AS different
        ORDER BY 1 LIMIT 20
        """;

    /// <summary>Entries of the search without words in SQLite's index, and words without an entry.</summary>
    public const string WrongSqliteSearch = """
        SELECT 'search_entry ' || row || ' has no words' FROM search_entry WHERE row NOT IN (SELECT id FROM search_index_docsize)
        UNION ALL SELECT 'search_index has words of no entry under ' || id FROM search_index_docsize WHERE id NOT IN (SELECT row FROM search_entry)
        LIMIT 20
        """;
}
