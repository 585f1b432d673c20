namespace RoadmapTracker.Data.Storage.Copies;

/// <summary>What a table holds, told by two numbers.</summary>
/// <param name="Table">Its name.</param>
/// <param name="Rows">How many rows.</param>
/// <param name="Hash">The SHA-256 of all rows in the order of their keys, in one form for every kind of database, as lower-case hexadecimal.</param>
public sealed record TableContent(string Table, long Rows, string Hash);
