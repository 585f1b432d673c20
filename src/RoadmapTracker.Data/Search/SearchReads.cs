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

    private static readonly KeysetOrder<SearchResult> _byPlace = new(
        "place", descending: false, [("rank", result => result.Rank), ("entry_row", result => result.EntryRow)]);

    // A page and its count are asked for one after the other, of the same snapshot.
    private (string Query, SoughtWords Sought)? _last;

    /// <summary>
    /// A page of what fits a search, best first: all words are required, and each may be the beginning of one. Where more than
    /// <see cref="ListCount.Limit"/> things fit, what has the words in its title comes first, in the order of entry, and then the rest, what was
    /// entered last first.
    /// </summary>
    /// <param name="query">Words as people write them; nothing in it is an operator.</param>
    /// <param name="kinds">The kinds wanted; null or empty for all.</param>
    /// <param name="slice">The part of the results wanted.</param>
    /// <param name="ct">Cancels the search.</param>
    /// <returns>The page; empty when the query has no words.</returns>
    /// <exception cref="InvalidInput">The query is longer than <see cref="QueryLimit"/>, or a cursor is none of this order.</exception>
    public async ValueTask<Page<SearchResult>> FindAsync(string query, IReadOnlyCollection<SearchKind>? kinds, Slice slice, CancellationToken ct)
    {
        SearchQuery words = SearchQuery.Parse(query, QueryLimit);
        if (words.IsEmpty) return Page<SearchResult>.Of([], _byRank, slice);
        SoughtWords sought = await SoughtAsync(query, words, kinds, ct);
        KeysetOrder<SearchResult> order = sought.Count.IsExact ? _byRank : _byPlace;
        Statement statement = session.Statement("SELECT x.kind, x.subject_id, x.rank, x.entry_row, x.title, x.body FROM (");
        if (sought.Count.IsExact)
        {
            sought.AddTo(statement.Add("SELECT e.kind, e.subject_id, ").Add(statement.Dialect.FoundRank).Add(" AS rank, e.row AS entry_row, e.title, e.body"), FoundIn.Entry);
        }
        else
        {
            AddUnranked(statement, sought, FoundIn.Title, slice);
            AddUnranked(statement.Add(" UNION ALL "), sought, FoundIn.Body, slice);
        }

        Keyset.AddSlice(statement.Add(") x WHERE TRUE"), order, slice);
        List<SearchResult> results = await session.QueryAsync(statement, row => Read(row, words), ct);
        return Page<SearchResult>.Of(CollectionsMarshal.AsSpan(results), order, slice);
    }

    /// <summary>How many things fit a search.</summary>
    /// <param name="query">Words as people write them.</param>
    /// <param name="kinds">The kinds wanted; null or empty for all.</param>
    /// <param name="ct">Cancels the search.</param>
    /// <exception cref="InvalidInput">The query is longer than <see cref="QueryLimit"/>.</exception>
    public async ValueTask<ListCount> CountAsync(string query, IReadOnlyCollection<SearchKind>? kinds, CancellationToken ct)
    {
        SearchQuery words = SearchQuery.Parse(query, QueryLimit);
        return words.IsEmpty ? 0 : (await SoughtAsync(query, words, kinds, ct)).Count;
    }

    private async ValueTask<SoughtWords> SoughtAsync(string query, SearchQuery words, IReadOnlyCollection<SearchKind>? kinds, CancellationToken ct)
    {
        if (_last is { } last && last.Query == query && ReferenceEquals(last.Sought.Kinds, kinds)) return last.Sought;
        SoughtWords sought = await SoughtWords.CountAsync(session, words, kinds, ct);
        _last = (query, sought);
        return sought;
    }

    // No more of each place than a page can show, walking the index from where the page begins.
    private static void AddUnranked(Statement statement, SoughtWords sought, FoundIn place, Slice slice)
    {
        bool isTitle = place == FoundIn.Title;
        double rank = isTitle ? 0 : 1;
        statement.Add("SELECT * FROM (SELECT e.kind, e.subject_id, cast(").Add(isTitle ? 0 : 1).Add(" AS double precision) AS rank, ")
            .Add(isTitle ? "e.row" : "-e.row").Add(" AS entry_row, e.title, e.body");
        sought.AddTo(statement, place);
        if (slice.After is { } after) AddBound(_byPlace.ValuesOf(after, "after"), isAfter: true);
        if (slice.Before is { } before) AddBound(_byPlace.ValuesOf(before, "before"), isAfter: false);
        statement.Add(" ORDER BY ").Add(statement.Dialect.FoundRow).Add(isTitle == slice.FromEnd ? " DESC" : "").With($" LIMIT {slice.RowLimit}) AS found");

        void AddBound(SqlValue[] edge, bool isAfter)
        {
            double edgeRank = edge[0].Real;
            if (edgeRank == rank) statement.Add(" AND ").Add(statement.Dialect.FoundRow).Add(isTitle == isAfter ? " > " : " < ").Parameter(isTitle ? edge[1].Number : -edge[1].Number);
            else if (edgeRank > rank == isAfter) statement.Add(" AND FALSE");
        }
    }

    private static SearchResult Read(Row row, SearchQuery words)
        => new(row.Value<SearchKind>(0), row.Id(1), row.Real(2), SearchSnippet.Of(row.Text(4), row.Text(5), words)) { EntryRow = row.Number(3) };
}
