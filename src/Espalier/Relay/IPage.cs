namespace Espalier.Relay;

/// <summary>What a connection reads of a page, whatever its items are.</summary>
internal interface IPage
{
    /// <summary>The items as a list.</summary>
    object Items { get; }

    /// <summary>The number of items on this page.</summary>
    int Count { get; }

    /// <summary>The length of the whole list; null where nobody counted.</summary>
    int? TotalCount { get; }

    /// <summary>Whether the list is not longer than <see cref="TotalCount"/>.</summary>
    bool IsTotalCountExact { get; }

    /// <summary>Whether items follow.</summary>
    bool HasNextPage { get; }

    /// <summary>Whether items precede.</summary>
    bool HasPreviousPage { get; }

    /// <summary>An item by its place on this page.</summary>
    object? ItemAt(int index);

    /// <summary>The cursor of an item by its place on this page.</summary>
    string CursorAt(int index);
}
