using RoadmapTracker.Domain.Search;

namespace RoadmapTracker.Data.Search;

/// <summary>Something found.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Id">The id.</param>
/// <param name="Rank">The place in the order: the lower, the better it fits. Comparable inside one search only.</param>
/// <param name="Snippet">The text around the words found.</param>
public sealed record SearchResult(SearchKind Kind, Guid Id, double Rank, SearchSnippet Snippet)
{
    /// <summary>The row in the index, which orders results of equal rank.</summary>
    internal long EntryRow { get; init; }
}
