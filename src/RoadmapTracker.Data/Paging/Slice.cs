namespace RoadmapTracker.Data.Paging;

/// <summary>Which part of a list is wanted, as a connection's arguments say it. The caller has checked their bounds.</summary>
/// <param name="First">At most this many from the start; null when counted from the end.</param>
/// <param name="Last">At most this many from the end; null when counted from the start.</param>
/// <param name="After">Only items after this cursor; null for no such bound.</param>
/// <param name="Before">Only items before this cursor; null for no such bound.</param>
public readonly record struct Slice(int? First, int? Last = null, string? After = null, string? Before = null)
{
    /// <summary>The size of a slice that gives none.</summary>
    public const int DefaultSize = 25;

    /// <summary>Whether to tell if there are more items in the direction of the slice, for which one more is read; otherwise the page says there are none.</summary>
    public bool LooksAhead { get; init; } = true;

    /// <summary>
    /// The properties of the items that will be looked at; null for all, which is the safe choice. Others may stay null, empty or zero,
    /// so whoever names some must not hand the items on to code that looks at more.
    /// </summary>
    public IReadOnlyCollection<string>? Properties { get; init; }

    /// <summary>Whether items are taken from the end.</summary>
    public bool FromEnd => First is null && Last is not null;

    /// <summary>The most items wanted.</summary>
    public int Size => First ?? Last ?? DefaultSize;

    /// <summary>The most rows to read.</summary>
    internal int RowLimit => LooksAhead ? Size + 1 : Size;
}
