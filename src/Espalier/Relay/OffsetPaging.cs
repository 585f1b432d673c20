namespace Espalier.Relay;

/// <summary>Cuts pages out of whole lists (Relay's cursor connections, "Pagination algorithm").</summary>
internal static class OffsetPaging
{
    /// <summary>The page of a list; null for null.</summary>
    /// <exception cref="GraphQLException">A cursor is not one of such a list.</exception>
    public static object? Page<T>(object? list, PagingArguments arguments)
    {
        if (list is null)
        {
            return null;
        }

        var items = list as IReadOnlyList<T> ?? [.. (IEnumerable<T>)list];
        var start = arguments.After is { } after ? Math.Min(OffsetCursor.Decode(after), items.Count - 1) + 1 : 0;
        var end = arguments.Before is { } before ? Math.Min(OffsetCursor.Decode(before), items.Count) : items.Count;
        end = Math.Max(start, end);
        if (arguments.First is { } first)
        {
            end = Math.Min(end, start + first);
        }

        if (arguments.Last is { } last)
        {
            start = Math.Max(start, end - last);
        }

        return new OffsetPage<T>([.. items.Skip(start).Take(end - start)], start, items.Count);
    }

    public static async ValueTask<object?> PageAsync<T>(ValueTask<object?> list, PagingArguments arguments) => Page<T>(await list, arguments);

    /// <summary>Cuts the same page out of each list of a batch.</summary>
    public static Func<object?, object?> Pager<T>(PagingArguments arguments) => list => Page<T>(list, arguments);
}
