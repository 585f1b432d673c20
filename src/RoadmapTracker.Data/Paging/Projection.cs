using RoadmapTracker.Data.Storage;

namespace RoadmapTracker.Data.Paging;

/// <summary>Which columns of a table a statement reads, and how an entity is made of them.</summary>
/// <typeparam name="T">The kind of entity.</typeparam>
internal sealed class Projection<T>
{
    private readonly Func<Row, T> _read;
    private readonly int[]? _places;

    /// <param name="columns">All columns of the table, in the order in which they are read.</param>
    /// <param name="wanted">Those that the statement reads.</param>
    /// <param name="read">Reads all columns.</param>
    public Projection(string[] columns, Predicate<string> wanted, Func<Row, T> read)
    {
        string[] chosen = Array.FindAll(columns, wanted);
        Count = chosen.Length;
        OfRow = string.Join(", ", chosen.Select(column => $"x.{column}"));
        OfChild = string.Join(", ", chosen.Select(column => $"y.{column}"));
        _read = read;
        if (Count < columns.Length) _places = [.. columns.Select(column => Array.IndexOf(chosen, column))];
    }

    /// <summary>How many columns the statement reads.</summary>
    public int Count { get; }

    /// <summary>The columns under alias <c>x</c>.</summary>
    public string OfRow { get; }

    /// <summary>The columns under alias <c>y</c>.</summary>
    public string OfChild { get; }

    /// <summary>A reader for the rows of one statement.</summary>
    public Func<Row, T> Reader()
    {
        if (_places is null) return _read;
        PartialRow partial = new(_places);
        return row => _read(partial.Over(row));
    }
}
