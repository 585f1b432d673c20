using RoadmapTracker.Data.Storage;

namespace RoadmapTracker.Data.Paging;

/// <summary>Paging by the values of ordered columns: bounds, order and the cut of the one row too many.</summary>
internal static class Keyset
{
    /// <summary>Adds the bounds a slice's cursors set. Row values are compared, so that an index is walked from the bound on.</summary>
    public static void AddBounds<T>(Statement statement, KeysetOrder<T> order, Slice slice, Func<string, string> column)
    {
        if (slice.After is { } after) AddBound(statement, order, order.ValuesOf(after, "after"), order.Descending ? "<" : ">", column);
        if (slice.Before is { } before) AddBound(statement, order, order.ValuesOf(before, "before"), order.Descending ? ">" : "<", column);
    }

    /// <summary>The columns of an order with their direction, turned round when items are taken from the end.</summary>
    public static string Order<T>(KeysetOrder<T> order, Slice slice, Func<string, string> column)
    {
        string direction = order.Descending != slice.FromEnd ? " DESC" : "";
        return string.Join(", ", order.Columns.Select(name => column(name) + direction));
    }

    /// <summary>Makes a page of rows of which one more than wanted was read.</summary>
    public static Page<T> ToPage<T>(List<T> items, KeysetOrder<T> order, Slice slice)
    {
        bool hasMore = items.Count > slice.Size;
        if (hasMore) items.RemoveRange(slice.Size, items.Count - slice.Size);
        if (slice.FromEnd) items.Reverse();
        return slice.FromEnd
            ? new Page<T>(items, HasNext: slice.Before is not null, HasPrevious: hasMore, order.CursorOf)
            : new Page<T>(items, HasNext: hasMore, HasPrevious: slice.After is not null, order.CursorOf);
    }

    private static void AddBound<T>(Statement statement, KeysetOrder<T> order, SqlValue[] values, string comparison, Func<string, string> column)
    {
        statement.Add(" AND (").Add(string.Join(", ", order.Columns.Select(column))).Add(") ").Add(comparison).Add(" (");
        for (int i = 0; i < values.Length; i++)
        {
            if (i > 0) statement.Add(", ");
            statement.Parameter(values[i]);
        }

        statement.Add(")");
    }
}
