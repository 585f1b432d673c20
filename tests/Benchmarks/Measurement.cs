using System.Diagnostics;

namespace Benchmarks;

/// <summary>What one way of answering costs for each answer.</summary>
/// <param name="Microseconds">The median over rounds.</param>
/// <param name="Bytes">Allocated on the heap.</param>
internal readonly record struct Measurement(double Microseconds, double Bytes)
{
    private const int Rounds = 15;
    private static readonly TimeSpan Warming = TimeSpan.FromSeconds(4);
    private static readonly TimeSpan Round = TimeSpan.FromMilliseconds(250);

    /// <summary>
    /// Measures several ways in turns, so that whatever else the machine does falls on all of them alike. Garbage of one turn is
    /// collected before the next.
    /// </summary>
    public static async Task<Measurement[]> TakeAsync(params Func<ValueTask>[] ways)
    {
        foreach (var way in ways)
        {
            await RunAsync(way, Warming);
        }

        var times = ways.Select(_ => new List<double>()).ToArray();
        var bytes = new double[ways.Length];
        for (var round = 0; round < Rounds; round++)
        {
            for (var i = 0; i < ways.Length; i++)
            {
                GC.Collect();
                var before = GC.GetTotalAllocatedBytes(precise: true);
                var (count, elapsed) = await RunAsync(ways[i], Round);
                bytes[i] = (double)(GC.GetTotalAllocatedBytes(precise: true) - before) / count;
                times[i].Add(elapsed.TotalMicroseconds / count);
            }
        }

        return [.. times.Select((list, i) => new Measurement(list.Order().ElementAt(Rounds / 2), bytes[i]))];
    }

    private static async Task<(int Count, TimeSpan Elapsed)> RunAsync(Func<ValueTask> way, TimeSpan time)
    {
        var watch = Stopwatch.StartNew();
        var count = 0;
        while (watch.Elapsed < time)
        {
            await way();
            count++;
        }

        return (count, watch.Elapsed);
    }
}
