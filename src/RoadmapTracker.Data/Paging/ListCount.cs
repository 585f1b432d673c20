namespace RoadmapTracker.Data.Paging;

/// <summary>How many items a list has.</summary>
/// <param name="Number">The number, or the least it can be.</param>
/// <param name="IsExact">Whether the list is not longer than <paramref name="Number"/>.</param>
public readonly record struct ListCount(int Number, bool IsExact = true)
{
    /// <summary>Up to where a list is counted item by item: counting on would take the longer the more there is. Counts that are kept know no bound.</summary>
    public const int Limit = 1000;

    /// <summary>A number that is exact.</summary>
    public static implicit operator ListCount(int number) => new(number);

    /// <summary>What counting an item more than <see cref="Limit"/> at most gives.</summary>
    internal static ListCount UpToLimit(long counted) => counted > Limit ? new ListCount(Limit, IsExact: false) : (int)counted;
}
