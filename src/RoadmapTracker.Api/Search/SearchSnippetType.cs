using Espalier;
using RoadmapTracker.Data.Search;

namespace RoadmapTracker.Api.Search;

/// <summary>A piece of a text with the words that were found in it.</summary>
[ObjectType<SearchSnippet>]
public static class SearchSnippetType;
