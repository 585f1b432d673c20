namespace Benchmarks.Generated;

/// <summary>The rows made up for one table.</summary>
/// <param name="Name">The table.</param>
/// <param name="Columns">The columns that get values; others stay null.</param>
/// <param name="Count">How many things there are rows of.</param>
/// <param name="Rows">The rows of the thing of a number: ids, texts, whole numbers, days, moments and nulls.</param>
internal sealed record MadeUpTable(string Name, string[] Columns, int Count, Func<int, IEnumerable<object?[]>> Rows);
