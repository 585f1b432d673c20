using Espalier;
using RoadmapTracker.Data.Search;

namespace RoadmapTracker.Api.Search;

/// <summary>Where a found word stands in a snippet, in UTF-16 code units as JavaScript counts them.</summary>
[ObjectType<SnippetMark>]
public static class SnippetMarkType;
