using RoadmapTracker.Domain;

namespace RoadmapTracker.Data.History;

/// <summary>Which changes of entities are wanted.</summary>
/// <param name="Kind">The kind of the entities.</param>
/// <param name="ToStates">Only those that led to one of these states; null for all.</param>
/// <param name="Inside">The entities of which all changes are wanted nevertheless.</param>
/// <param name="Until">Only those that had happened at this moment; null for all.</param>
public sealed record ChangeFilter(SubjectKind Kind, IReadOnlyList<string>? ToStates, IReadOnlyList<Guid> Inside, DateTimeOffset? Until);
