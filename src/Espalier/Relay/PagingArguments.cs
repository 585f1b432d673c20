namespace Espalier.Relay;

/// <summary>
/// Which part of a list is asked for (Relay's cursor connections, section "Arguments"). The binder has checked it: exactly one
/// of <paramref name="First"/> and <paramref name="Last"/> has a value, between 0 and the maximum of the field.
/// </summary>
/// <param name="First">How many items from the start, or after <paramref name="After"/>.</param>
/// <param name="After">The cursor behind which the page begins; null for the start of the list.</param>
/// <param name="Last">How many items from the end, or before <paramref name="Before"/>.</param>
/// <param name="Before">The cursor before which the page ends; null for the end of the list.</param>
/// <param name="IncludeTotalCount">Whether <c>totalCount</c> or <c>totalCountIsExact</c> is asked for, so that nobody counts for nothing.</param>
public sealed record PagingArguments(int? First, string? After, int? Last, string? Before, bool IncludeTotalCount)
{
    /// <summary>
    /// Whether the items or their place in the list are asked for. Where only the total count is, a resolver need not read the page.
    /// </summary>
    public bool IncludeItems { get; init; } = true;

    /// <summary>Whether <c>pageInfo</c> is asked for. Where it is not, nobody looks at whether more items follow or precede the page.</summary>
    public bool IncludePageInfo { get; init; } = true;

    /// <summary>
    /// The properties of the items that the fields asked for look at, so that a resolver can leave the others unread; null when any may be
    /// looked at: a field is asked for whose method takes the item as <see cref="ParentAttribute"/> without naming properties, or the items are
    /// of several types. Cursors are not counted. The same object comes again with the next request of the same kind.
    /// </summary>
    public IReadOnlyCollection<string>? ItemProperties { get; init; }

    /// <summary>The most items that the page may hold.</summary>
    public int Limit => First ?? Last ?? 0;

    /// <summary>Whether the page is counted from the end of the list. Its items still stand in the order of the list.</summary>
    public bool IsBackward => Last is not null;
}
