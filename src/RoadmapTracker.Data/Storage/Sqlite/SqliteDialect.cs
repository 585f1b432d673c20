using System.Numerics;
using RoadmapTracker.Data.Paging;
using RoadmapTracker.Data.Search;

namespace RoadmapTracker.Data.Storage.Sqlite;

/// <summary>SQL as SQLite wants it.</summary>
internal sealed class SqliteDialect : SqlDialect
{
    /// <summary>The one there is.</summary>
    public static readonly SqliteDialect Instance = new();

    private SqliteDialect()
    {
    }

    /// <inheritdoc/>
    public override string OrderedJoin => "CROSS JOIN";

    /// <inheritdoc/>
    // A word in the title weighs four times one in the body.
    public override string FoundRank => "bm25(search_index, 4.0, 1.0)";

    /// <inheritdoc/>
    public override string FoundRow => "search_index.rowid";

    /// <inheritdoc/>
    public override void AddIn(Statement statement, Guid[] ids) => AddIn(statement, ids, static id => id);

    /// <inheritdoc/>
    public override void AddIn(Statement statement, string[] texts) => AddIn(statement, texts, static text => text);

    /// <inheritdoc/>
    public override void AddParents(Statement statement, IReadOnlyList<Guid> parents)
    {
        statement.Add("(SELECT column1 AS ord, column2 AS id FROM (VALUES ");
        int count = PaddedCount(parents.Count);
        for (int i = 0; i < count; i++)
        {
            statement.Add(i == 0 ? "(" : ",(").Add(i).Add(",").Parameter(i < parents.Count ? parents[i] : default(SqlValue)).Add(")");
        }

        statement.Add(")) p");
    }

    /// <inheritdoc/>
    public override void BeginPageOfEach(Statement statement, string table)
        => statement.Add(" CROSS JOIN ").Add(table).Add(" y ON y.rowid IN (SELECT x.rowid");

    /// <inheritdoc/>
    // A cross join walks the parents outermost, so nothing has to be sorted; sorting whole rows took a third of the statement's time.
    public override void EndPageOfEach(Statement statement) => statement.Add(")");

    /// <inheritdoc/>
    public override void AddFound(Statement statement, SearchQuery query, FoundIn place)
        => statement.With($" FROM search_index JOIN search_entry e ON e.row = search_index.rowid WHERE search_index MATCH {Match(query, place)}");

    private static string Match(SearchQuery query, FoundIn place) => place switch
    {
        FoundIn.Title => $"title : ({Match(query)})",
        FoundIn.Body => $"({Match(query)}) NOT (title : ({Match(query)}))",
        _ => Match(query),
    };

    // In the syntax of FTS5, quoted phrases only, so that no character of the user's is an operator.
    private static string Match(SearchQuery query)
        => string.Join(' ', query.Phrases.Select(phrase => $"\"{string.Join(' ', phrase.Words)}\"{(phrase.MayBeBeginning ? "*" : "")}"));

    // Padded with nulls, which match nothing, to a power of two, so that few different statements are prepared.
    private static void AddIn<T>(Statement statement, T[] values, Func<T, SqlValue> value)
    {
        statement.Add("IN (");
        int count = PaddedCount(values.Length);
        for (int i = 0; i < count; i++)
        {
            if (i > 0) statement.Add(",");
            statement.Parameter(i < values.Length ? value(values[i]) : default);
        }

        statement.Add(")");
    }

    private static int PaddedCount(int count) => (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(1, count));
}
