namespace RoadmapTracker.Data.Search;

/// <summary>Where a found word stands in a snippet.</summary>
/// <param name="Start">The first UTF-16 code unit.</param>
/// <param name="Length">The UTF-16 code units it takes.</param>
public sealed record SnippetMark(int Start, int Length);
