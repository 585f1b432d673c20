using Espalier.Relay;
using RoadmapTracker.Data.Paging;

namespace RoadmapTracker.Api;

/// <summary>
/// The one place between the engine's connections and the data's slices, so that the data knows nothing of the engine. The length of
/// a list is counted only where it is asked for, and a page read only where more than the length is.
/// </summary>
internal static class Paging
{
    /// <summary>What the arguments of a connection ask of the data.</summary>
    public static Slice ToSlice(this PagingArguments page) => new(page.First, page.Last, page.After, page.Before)
    {
        LooksAhead = page.IncludePageInfo,
        Properties = page.ItemProperties,
    };

    /// <summary>One page as a connection.</summary>
    /// <param name="arguments">The arguments of the connection.</param>
    /// <param name="read">Reads the slice.</param>
    /// <param name="count">Counts the whole list.</param>
    public static async ValueTask<Espalier.Relay.Page<T>> ReadAsync<T>(
        this PagingArguments arguments, Func<Slice, ValueTask<Data.Paging.Page<T>>> read, Func<ValueTask<ListCount>> count)
    {
        var page = arguments.IncludeItems ? await read(arguments.ToSlice()) : Unread<T>();
        return page.ToConnection(arguments.IncludeTotalCount ? await count() : null);
    }

    /// <summary>A page for each parent as connections.</summary>
    /// <param name="arguments">The arguments of the connections.</param>
    /// <param name="read">Reads the slices of all parents together.</param>
    /// <param name="count">Counts the whole lists of all parents together.</param>
    public static async ValueTask<IReadOnlyList<Espalier.Relay.Page<T>>> ReadEachAsync<T>(
        this PagingArguments arguments, Func<Slice, ValueTask<IReadOnlyList<Data.Paging.Page<T>>>> read, Func<ValueTask<IReadOnlyList<ListCount>>> count)
    {
        var counts = arguments.IncludeTotalCount ? await count() : null;
        if (!arguments.IncludeItems && counts is not null) return [.. counts.Select(length => Unread<T>().ToConnection(length))];
        var pages = await read(arguments.ToSlice());
        var connections = new Espalier.Relay.Page<T>[pages.Count];
        for (var i = 0; i < connections.Length; i++) connections[i] = pages[i].ToConnection(counts?[i]);
        return connections;
    }

    private static Data.Paging.Page<T> Unread<T>() => new([], HasNext: false, HasPrevious: false, _ => "");

    private static Espalier.Relay.Page<T> ToConnection<T>(this Data.Paging.Page<T> page, ListCount? count) =>
        new(page.Items, page.HasNext, page.HasPrevious, page.CursorOf, count?.Number) { IsTotalCountExact = count?.IsExact ?? true };
}
