namespace RoadmapTracker.Data.Paging;

/// <summary>A part of an ordered list.</summary>
/// <typeparam name="T">The kind of item.</typeparam>
/// <param name="Items">The items, in the list's order.</param>
/// <param name="HasNext">Whether items follow.</param>
/// <param name="HasPrevious">Whether items come before; when paging forward, whether a cursor was given.</param>
/// <param name="CursorOf">The cursor of an item.</param>
public sealed record Page<T>(IReadOnlyList<T> Items, bool HasNext, bool HasPrevious, Func<T, string> CursorOf);
