using System.Runtime.InteropServices;
using RoadmapTracker.Data.Paging;
using RoadmapTracker.Data.Storage;
using RoadmapTracker.Domain.Errors;
using RoadmapTracker.Domain.Search;

namespace RoadmapTracker.Data.Search;

/// <summary>Finds what is public by its words, in any of the six UN languages.</summary>
/// <param name="session">The request's session.</param>
public sealed class SearchReads(ReadSession session)
{
    /// <summary>The most characters of a search.</summary>
    public const int QueryLimit = 200;

    private static readonly KeysetOrder<SearchResult> _byRank = new(
        "rank", descending: false, [("rank", result => result.Rank), ("entry_row", result => result.EntryRow)]);

    /// <summary>A page of what fits a search, best first: all words are required, the last may be a beginning.</summary>
    /// <param name="query">Words as people write them; nothing in it is an operator.</param>
    /// <param name="kinds">The kinds wanted; null or empty for all.</param>
    /// <param name="slice">The part of the results wanted.</param>
    /// <param name="ct">Cancels the search.</param>
    /// <returns>The page; empty when the query has no words.</returns>
    /// <exception cref="InvalidInput">The query is longer than <see cref="QueryLimit"/>, or a cursor is none.</exception>
    public async ValueTask<Page<SearchResult>> FindAsync(string query, IReadOnlyCollection<SearchKind>? kinds, Slice slice, CancellationToken ct)
    {
        SearchQuery words = SearchQuery.Parse(query, QueryLimit);
        if (words.IsEmpty) return Page<SearchResult>.Of([], _byRank, slice);
        Statement statement = session.Statement("SELECT x.kind, x.subject_id, x.rank, x.entry_row, x.title, x.body FROM (SELECT e.kind, e.subject_id, ")
            .Add(session.Dialect.FoundRank).Add(" AS rank, e.row AS entry_row, e.title, e.body");
        AddFound(statement, words, kinds);
        statement.Add(") x WHERE TRUE");
        Keyset.AddSlice(statement, _byRank, slice);
        List<SearchResult> results = await session.QueryAsync(statement, row => Read(row, words), ct);
        return Page<SearchResult>.Of(CollectionsMarshal.AsSpan(results), _byRank, slice);
    }

    /// <summary>How many things fit a search.</summary>
    /// <param name="query">Words as people write them.</param>
    /// <param name="kinds">The kinds wanted; null or empty for all.</param>
    /// <param name="ct">Cancels the search.</param>
    /// <exception cref="InvalidInput">The query is longer than <see cref="QueryLimit"/>.</exception>
    public async ValueTask<int> CountAsync(string query, IReadOnlyCollection<SearchKind>? kinds, CancellationToken ct)
    {
        SearchQuery words = SearchQuery.Parse(query, QueryLimit);
        if (words.IsEmpty) return 0;
        Statement statement = session.Statement("SELECT count(*)");
        AddFound(statement, words, kinds);
        return (int)await session.NumberAsync(statement, ct);
    }

    private static void AddFound(Statement statement, SearchQuery words, IReadOnlyCollection<SearchKind>? kinds)
    {
        statement.Dialect.AddFound(statement, words);
        if (kinds is { Count: > 0 }) statement.With($" AND e.kind {In.Of(kinds)}");
    }

    private static SearchResult Read(Row row, SearchQuery words)
        => new(row.Value<SearchKind>(0), row.Id(1), row.Real(2), SearchSnippet.Of(row.Text(4), row.Text(5), words)) { EntryRow = row.Number(3) };
}
