using RoadmapTracker.Data.Paging;
using RoadmapTracker.Data.Storage;
using RoadmapTracker.Domain.Search;

namespace RoadmapTracker.Data.Search;

/// <summary>
/// What is looked for, and how much of it there is. A word may stand for the beginning of others only where few things hold the word itself,
/// and only few things are ranked: to rank all that hold a word which everybody uses would take the longer the more there is.
/// </summary>
/// <param name="Words">The words.</param>
/// <param name="Kinds">The kinds wanted; null or empty for all.</param>
/// <param name="Count">How many things fit.</param>
internal sealed record SoughtWords(SearchQuery Words, IReadOnlyCollection<SearchKind>? Kinds, ListCount Count)
{
    /// <summary>Finds out how much there is.</summary>
    /// <param name="session">The session.</param>
    /// <param name="words">The words; not empty.</param>
    /// <param name="kinds">The kinds wanted; null or empty for all.</param>
    /// <param name="ct">Cancels the search.</param>
    public static async ValueTask<SoughtWords> CountAsync(ReadSession session, SearchQuery words, IReadOnlyCollection<SearchKind>? kinds, CancellationToken ct)
    {
        SoughtWords whole = await CountedAsync(session, words.WithoutBeginnings, kinds, ct);
        return !whole.Count.IsExact || !words.HasBeginnings ? whole : await CountedAsync(session, words, kinds, ct);
    }

    /// <summary>Adds <c>FROM</c> and conditions of the entries that fit, under alias <c>e</c>. Further conditions may follow.</summary>
    public Statement AddTo(Statement statement, FoundIn place)
    {
        statement.Dialect.AddFound(statement, Words, place);
        return Kinds is { Count: > 0 } ? statement.With($" AND e.kind {In.Of(Kinds)}") : statement;
    }

    private static async ValueTask<SoughtWords> CountedAsync(ReadSession session, SearchQuery words, IReadOnlyCollection<SearchKind>? kinds, CancellationToken ct)
    {
        SoughtWords sought = new(words, kinds, default);
        Statement statement = sought.AddTo(session.Statement("SELECT count(*) FROM (SELECT 1"), FoundIn.Entry);
        statement.Add(" ORDER BY ").Add(statement.Dialect.FoundRow).With($" DESC LIMIT {ListCount.Limit + 1}) AS counted");
        return sought with { Count = ListCount.UpToLimit(await session.NumberAsync(statement, ct)) };
    }
}
