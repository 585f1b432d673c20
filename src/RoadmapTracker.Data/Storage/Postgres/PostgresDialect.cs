using RoadmapTracker.Data.Paging;
using RoadmapTracker.Data.Search;

namespace RoadmapTracker.Data.Storage.Postgres;

/// <summary>SQL as PostgreSQL wants it.</summary>
internal sealed class PostgresDialect : SqlDialect
{
    /// <summary>The one there is.</summary>
    public static readonly PostgresDialect Instance = new();

    private PostgresDialect()
    {
    }

    /// <inheritdoc/>
    // The planner knows from its statistics which table to walk.
    public override string OrderedJoin => "JOIN";

    /// <inheritdoc/>
    // Words have the weight D, those of the title A, which counts four times as much. Longer texts count less (1).
    public override string FoundRank => "-ts_rank('{0.25, 0.25, 0.25, 1}', e.words, f.query, 1)::float8";

    /// <inheritdoc/>
    public override string FoundRow => "e.row";

    /// <inheritdoc/>
    public override void AddIn(Statement statement, Guid[] ids) => statement.Add("= ANY(").Parameter(ids).Add(")");

    /// <inheritdoc/>
    public override void AddIn(Statement statement, string[] texts) => statement.Add("= ANY(").Parameter(texts).Add(")");

    /// <inheritdoc/>
    public override void AddParents(Statement statement, IReadOnlyList<Guid> parents)
        => statement.Add("(SELECT u.nth - 1 AS ord, u.id FROM unnest(").Parameter(parents.ToArray()).Add("::uuid[]) WITH ORDINALITY AS u (id, nth)) p");

    /// <inheritdoc/>
    public override void BeginPageOfEach(Statement statement, string table) => statement.Add(" CROSS JOIN LATERAL (SELECT x.*");

    /// <inheritdoc/>
    public override void EndPageOfEach(Statement statement) => statement.Add(") y ORDER BY p.ord");

    /// <inheritdoc/>
    // As the index ix_search_entry_title_words has it.
    public override void AddFound(Statement statement, SearchQuery query, FoundIn place)
        => statement.With($" FROM search_entry e CROSS JOIN (SELECT {PostgresWords.Query(query)}::tsquery AS query) f WHERE ").Add(place switch
        {
            FoundIn.Title => "e.title <> '' AND ts_filter(e.words, '{a}') @@ f.query",
            FoundIn.Body => "e.words @@ f.query AND NOT (e.title <> '' AND ts_filter(e.words, '{a}') @@ f.query)",
            _ => "e.words @@ f.query",
        });
}
