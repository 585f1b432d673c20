namespace RoadmapTracker.Data.Paging;

/// <summary>A part of an ordered list.</summary>
/// <typeparam name="T">The kind of item.</typeparam>
/// <param name="Items">The items, in the list's order.</param>
/// <param name="HasNext">Whether items follow.</param>
/// <param name="HasPrevious">Whether items come before; when paging forward, whether a cursor was given.</param>
/// <param name="CursorOf">The cursor of an item.</param>
public readonly record struct Page<T>(IReadOnlyList<T> Items, bool HasNext, bool HasPrevious, Func<T, string> CursorOf)
{
    /// <summary>Makes a page of the rows of a slice, which begin at the end that it is counted from.</summary>
    internal static Page<T> Of(ReadOnlySpan<T> rows, KeysetOrder<T> order, Slice slice)
    {
        T[] items = rows[..Math.Min(rows.Length, slice.Size)].ToArray();
        if (slice.FromEnd) Array.Reverse(items);
        return Of(items, hasMore: rows.Length > slice.Size, order, slice);
    }

    /// <summary>Makes a page of the rows of a slice, in whatever order they are.</summary>
    internal static Page<T> OfUnsorted(ReadOnlySpan<T> rows, KeysetOrder<T> order, Slice slice)
    {
        T[] items = rows.ToArray();
        Array.Sort(items, order);
        bool hasMore = items.Length > slice.Size;
        if (hasMore) items = slice.FromEnd ? items[^slice.Size..] : items[..slice.Size];
        return Of(items, hasMore, order, slice);
    }

    private static Page<T> Of(T[] items, bool hasMore, KeysetOrder<T> order, Slice slice) => slice.FromEnd
        ? new Page<T>(items, HasNext: slice.Before is not null, HasPrevious: hasMore, order.Cursor)
        : new Page<T>(items, HasNext: hasMore, HasPrevious: slice.After is not null, order.Cursor);
}
