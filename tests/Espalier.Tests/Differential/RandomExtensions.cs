namespace Espalier.Tests.Differential;

internal static class RandomExtensions
{
    public static bool Chance(this Random random, double probability) => random.NextDouble() < probability;

    public static T Pick<T>(this Random random, IReadOnlyList<T> items) => items[random.Next(items.Count)];

    /// <summary>Some of the items, in their order.</summary>
    public static List<T> Some<T>(this Random random, IEnumerable<T> items, double probability) =>
        [.. items.Where(_ => random.Chance(probability))];
}
