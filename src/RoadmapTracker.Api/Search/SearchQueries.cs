using Espalier;
using Espalier.Relay;
using RoadmapTracker.Data.Search;
using RoadmapTracker.Domain.Search;

namespace RoadmapTracker.Api.Search;

/// <summary>Search over all that is public.</summary>
[QueryType]
public static class SearchQueries
{
    /// <summary>
    /// Finds what is public by its words, in any of the six UN languages, best first. All words are required; case and accents do not
    /// matter. Where at most 1,000 things hold the whole words, words that begin like them are found too. Where more than 1,000 things fit,
    /// they are not ranked: what has the words in its title comes first, in the order of entry, then the rest, what was entered last
    /// first; and `totalCount` is 1,000. A cursor is of one of these two orders.
    /// </summary>
    /// <param name="text">The words, at most 200 characters; nothing in them is an operator.</param>
    /// <param name="kinds">Only things of these kinds.</param>
    /// <param name="page">Which part of the results.</param>
    /// <param name="reads">Searches.</param>
    /// <param name="ct">Cancels the search.</param>
    [UsePaging]
    public static ValueTask<Page<SearchResult>> SearchAsync(
        string text, IReadOnlyList<SearchKind>? kinds, PagingArguments page, SearchReads reads, CancellationToken ct) =>
        page.ReadAsync(slice => reads.FindAsync(text, kinds, slice, ct), () => reads.CountAsync(text, kinds, ct));
}
