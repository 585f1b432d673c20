namespace Benchmarks.Generated;

/// <summary>Random numbers that depend on nothing but the kind and number of a row, so that any part can be made at any time (SplitMix64).</summary>
/// <param name="kind">The kind of row.</param>
/// <param name="number">Its number.</param>
internal struct Dice(int kind, int number)
{
    private ulong _state = unchecked(((ulong)kind << 40) ^ ((ulong)number * 0x9E3779B97F4A7C15) ^ 20200611);

    /// <summary>From 0 to below a bound.</summary>
    public int Next(int bound)
    {
        unchecked
        {
            _state += 0x9E3779B97F4A7C15;
            var mixed = (_state ^ (_state >> 30)) * 0xBF58476D1CE4E5B9;
            mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
            return (int)((mixed ^ (mixed >> 31)) % (ulong)bound);
        }
    }

    /// <summary>One of some.</summary>
    public T Of<T>(IReadOnlyList<T> items) => items[Next(items.Count)];
}
