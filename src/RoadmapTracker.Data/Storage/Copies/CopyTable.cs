namespace RoadmapTracker.Data.Storage.Copies;

/// <summary>A table as copies see it: the same in every kind of database.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Columns">The columns that hold data, in the order of their names; those that only one kind of database has are left out.</param>
/// <param name="Key">The columns that tell rows apart and by which they are ordered.</param>
internal sealed record CopyTable(string Name, IReadOnlyList<string> Columns, IReadOnlyList<string> Key);
