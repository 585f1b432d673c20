using Espalier;
using RoadmapTracker.Domain.Recommendations;

namespace RoadmapTracker.Api.Recommendations;

/// <summary>Two sources that say different things; both are kept, and which of them this data follows is said.</summary>
[ObjectType<SourceContradiction>(Ignore = [nameof(SourceContradiction.Id)])]
public static class SourceContradictionType;
