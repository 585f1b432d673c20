using RoadmapTracker.Data.Storage;

namespace RoadmapTracker.Data.Paging;

/// <summary>Paging by the values of ordered columns: the bounds and the order of a slice.</summary>
internal static class Keyset
{
    /// <summary>
    /// Adds the bounds a slice's cursors set, the order, turned round when items are taken from the end, and the limit. Row values are compared, so that an index is walked from the bound on.
    /// </summary>
    /// <param name="statement">The statement, which ends in conditions.</param>
    /// <param name="order">The order.</param>
    /// <param name="slice">The part wanted.</param>
    /// <param name="edge">Where to read the columns; null for those of alias <c>x</c>.</param>
    public static void AddSlice<T>(Statement statement, KeysetOrder<T> order, Slice slice, Edge? edge = null)
    {
        if (slice.After is { } after) AddBound(statement, order, order.ValuesOf(after, "after"), order.Descending ? "<" : ">", edge);
        if (slice.Before is { } before) AddBound(statement, order, order.ValuesOf(before, "before"), order.Descending ? ">" : "<", edge);
        statement.Add(" ORDER BY ");
        AddColumns(statement, order, edge, order.Descending != slice.FromEnd ? " DESC" : "");
        statement.With($" LIMIT {slice.RowLimit}");
    }

    private static void AddBound<T>(Statement statement, KeysetOrder<T> order, SqlValue[] values, string comparison, Edge? edge)
    {
        statement.Add(" AND (");
        AddColumns(statement, order, edge, direction: "");
        statement.Add(") ").Add(comparison).Add(" (");
        for (int i = 0; i < values.Length; i++)
        {
            if (i > 0) statement.Add(", ");
            statement.Parameter(values[i]);
        }

        statement.Add(")");
    }

    private static void AddColumns<T>(Statement statement, KeysetOrder<T> order, Edge? edge, string direction)
    {
        for (int i = 0; i < order.Columns.Count; i++)
        {
            if (i > 0) statement.Add(", ");
            statement.Add(edge?.AliasOf(order.Columns[i]) ?? "x.").Add(edge?.NameOf(order.Columns[i]) ?? order.Columns[i]).Add(direction);
        }
    }
}
