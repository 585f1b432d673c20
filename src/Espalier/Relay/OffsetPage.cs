namespace Espalier.Relay;

/// <summary>A page of a list that was at hand as a whole. Its cursors are places in the list.</summary>
/// <param name="items">The items of the page.</param>
/// <param name="offset">How many items precede them.</param>
/// <param name="totalCount">The length of the whole list.</param>
internal sealed class OffsetPage<T>(IReadOnlyList<T> items, int offset, int totalCount) : IPage
{
    public object Items => items;

    public int Count => items.Count;

    public int? TotalCount => totalCount;

    public bool IsTotalCountExact => true;

    public bool HasNextPage => offset + items.Count < totalCount;

    public bool HasPreviousPage => offset > 0;

    public object? ItemAt(int index) => items[index];

    public string CursorAt(int index) => OffsetCursor.Encode(offset + index);
}
