namespace Espalier.Relay;

/// <summary>One page of a list, from which a connection is made (Relay's cursor connections).</summary>
/// <typeparam name="T">The type of the items.</typeparam>
/// <param name="Items">The items in the order of the list, also for a page counted from its end.</param>
/// <param name="HasNextPage">Whether items follow the last one of this page.</param>
/// <param name="HasPreviousPage">Whether items precede the first one of this page.</param>
/// <param name="Cursor">The cursor of an item; called only for the cursors that are asked for.</param>
/// <param name="TotalCount">
/// The length of the whole list; null where it was not asked for. A page without it fails the field <c>totalCount</c>.
/// </param>
public sealed record Page<T>(
    IReadOnlyList<T> Items,
    bool HasNextPage,
    bool HasPreviousPage,
    Func<T, string> Cursor,
    int? TotalCount = null) : IPage
{
    /// <summary>
    /// Whether <see cref="TotalCount"/> is the length of the list. Where it is not, somebody stopped counting there: the list is at least as long.
    /// </summary>
    public bool IsTotalCountExact { get; init; } = true;

    object IPage.Items => Items;

    int IPage.Count => Items.Count;

    object? IPage.ItemAt(int index) => Items[index];

    string IPage.CursorAt(int index) => Cursor(Items[index]);
}
