namespace RoadmapTracker.Domain.Roundtables.Slates;

/// <summary>
/// The formulas, in whole numbers. Experience and engagement are the sum of the members' scores in hundredths, of 100 for each member.
/// Diversity counts comparisons: each member that has a mark (a regional group, a kind) is compared with each other member, and those
/// count that find it without that mark; of the most there could be for so many seats. A slate of one has no diversity.
/// </summary>
internal static class SlateMeasure
{
    /// <summary>The highest score of a member.</summary>
    public const int FullScore = 100;

    private const int RegionalGroups = 5;
    private const int Kinds = 8;

    /// <summary>The most that the members' scores can come to.</summary>
    public static long MostScores(int size) => FullScore * size;

    /// <summary>The most comparisons between regional groups that can count; never 0, so that it can divide.</summary>
    public static long MostGroups(int size) => MostComparisons(size, RegionalGroups);

    /// <summary>The most comparisons between kinds of stakeholder that can count; never 0.</summary>
    public static long MostKinds(int size) => MostComparisons(size, Kinds);

    /// <summary>The comparisons that count.</summary>
    /// <param name="size">The members, those without a mark among them.</param>
    /// <param name="counts">How many have each mark.</param>
    public static long Comparisons(int size, IEnumerable<int> counts) => counts.Sum(count => (long)count * (size - count));

    /// <summary>By how much the comparisons grow when one more member has a mark that so many have; ever less the more have it.</summary>
    public static long Gain(int size, int count) => size - 1 - 2 * count;

    private static long MostComparisons(int size, int marks)
    {
        (int each, int more) = Math.DivRem(size, marks);
        long most = Comparisons(size, Enumerable.Range(0, marks).Select(mark => each + (mark < more ? 1 : 0)));
        return Math.Max(1, most);
    }
}
