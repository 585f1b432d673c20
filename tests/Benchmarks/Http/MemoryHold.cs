using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Benchmarks.Http;

/// <summary>Whether the memory of a server stays where it is under load that goes on.</summary>
internal static class MemoryHold
{
    private const double MostMegabytes = 250;

    // Of what it was on average in the middle third of the time.
    private const double MostGrowth = 1.05;

    private static readonly TimeSpan Turn = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan Step = TimeSpan.FromSeconds(5);

    /// <summary>Sends the requests in turns for a time, and reads the memory every five seconds.</summary>
    /// <returns>The figures and the verdict, as Markdown.</returns>
    public static string Run(int process, LoadGenerator load, IReadOnlyList<HttpRequest> requests, TimeSpan time)
    {
        var samples = new List<(double Seconds, ResidentMemory Memory)>();
        var watch = Stopwatch.StartNew();
        for (var turn = 0; watch.Elapsed < time; turn++)
        {
            load.Run(requests[turn % requests.Count], Turn);
            if (watch.Elapsed >= Step * (samples.Count + 1)) samples.Add((watch.Elapsed.TotalSeconds, ResidentMemory.Of(process)));
        }

        var text = new StringBuilder("| s | anonymous MB | resident MB |\n|---:|---:|---:|\n");
        foreach (var (seconds, memory) in samples)
            text.AppendLine(CultureInfo.InvariantCulture, $"| {seconds:N0} | {memory.Anonymous:N0} | {memory.Total:N0} |");
        var most = samples.Max(sample => sample.Memory.Total);
        var growth = Average(samples, from: 2) / Average(samples, from: 1);
        return text.AppendLine(CultureInfo.InvariantCulture, $"""

            At most {most:N0} MB resident (target {MostMegabytes:N0}: {Verdict(most < MostMegabytes)}); the anonymous part of the last third is {growth:N2} of the
            middle third's (flat is at most {MostGrowth:N2}: {Verdict(growth <= MostGrowth)}).
            """).ToString();
    }

    private static double Average(List<(double Seconds, ResidentMemory Memory)> samples, int from)
    {
        var third = Math.Max(1, samples.Count / 3);
        return samples.Skip(Math.Min(from * third, samples.Count - 1)).Take(third).Average(sample => sample.Memory.Anonymous);
    }

    private static string Verdict(bool isKept) => isKept ? "kept" : "missed";
}
