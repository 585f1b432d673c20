using System.Runtime.InteropServices;
using RoadmapTracker.Data.Storage;

namespace RoadmapTracker.Data.Paging;

/// <summary>The rows of many parents' pages as they come, parent after parent.</summary>
/// <typeparam name="T">What a row becomes.</typeparam>
/// <param name="parents">How many parents there are.</param>
/// <param name="parentColumn">The column of the parent's number.</param>
/// <param name="read">Reads the columns before it.</param>
internal sealed class ChildRows<T>(int parents, int parentColumn, Func<Row, T> read)
{
    private readonly List<T> _rows = [];
    private readonly int[] _ends = new int[parents];

    /// <summary>Takes a row.</summary>
    public void Add(Row row)
    {
        _rows.Add(read(row));
        _ends[row.Int(parentColumn)] = _rows.Count;
    }

    /// <summary>The page of each parent.</summary>
    public Page<T>[] ToPages(KeysetOrder<T> order, Slice slice)
    {
        Page<T>[] pages = new Page<T>[_ends.Length];
        ReadOnlySpan<T> rows = CollectionsMarshal.AsSpan(_rows);
        int start = 0;
        for (int i = 0; i < pages.Length; i++)
        {
            int end = Math.Max(start, _ends[i]);
            pages[i] = Page<T>.OfUnsorted(rows[start..end], order, slice);
            start = end;
        }

        return pages;
    }
}
