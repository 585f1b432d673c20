using RoadmapTracker.Data.Storage;

namespace RoadmapTracker.Data.Search;

/// <summary>Keeps the full-text index in step with the data, inside the transaction of the change. Each database has an index of its own kind.</summary>
internal abstract class SearchIndex
{
    /// <summary>Replaces entries; those without words are removed.</summary>
    /// <param name="context">The context of the transaction.</param>
    /// <param name="entries">The entries in their new form.</param>
    /// <param name="ct">Cancels the update; the transaction must then be undone.</param>
    public abstract Task UpdateAsync(TrackerContext context, IReadOnlyCollection<SearchEntry> entries, CancellationToken ct);
}
