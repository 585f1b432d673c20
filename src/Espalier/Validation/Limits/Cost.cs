namespace Espalier.Validation.Limits;

/// <summary>What an operation, or a part of it, is expected to cost.</summary>
/// <param name="Points">The weights of its fields, each as often as it is expected to be resolved.</param>
/// <param name="Values">How many values, objects and leaves, the response is expected to hold.</param>
internal readonly record struct Cost(double Points, double Values)
{
    // Numbers of JSON are exact up to here.
    private const double Largest = 9_007_199_254_740_991;

    /// <summary>The points as a whole number, rounded up.</summary>
    public long WholePoints => Whole(Points);

    /// <summary>The values as a whole number, rounded up.</summary>
    public long WholeValues => Whole(Values);

    public static Cost operator +(Cost left, Cost right) => new(left.Points + right.Points, left.Values + right.Values);

    public static Cost operator *(int times, Cost cost) => new(times * cost.Points, times * cost.Values);

    /// <summary>The greater of both, point by point and value by value.</summary>
    public static Cost Max(Cost left, Cost right) => new(Math.Max(left.Points, right.Points), Math.Max(left.Values, right.Values));

    private static long Whole(double amount) => (long)Math.Ceiling(Math.Min(amount, Largest));
}
