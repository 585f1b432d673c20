using System.Globalization;
using System.Runtime.InteropServices;

namespace Benchmarks.Http;

/// <summary>The results as a Markdown document.</summary>
internal static class Report
{
    public static string Head(HttpSettings settings, string command) => $"""
        ## Service and control over HTTP

        {DateTimeOffset.UtcNow.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)} UTC, `{command}`.
        {settings}.

        {Machine()} Servers on the first core, one thread with 16 connections on the second. Load average of the machine at the
        beginning: {File.ReadAllText("/proc/loadavg").Split(' ')[0]} (all that was running beside this takes from both sides).
        Bodies were compared byte for byte first. KB are allocated for each answer in one process without HTTP; the engine's share
        is what the reads alone do not allocate.

        | | bytes | service req/s | control req/s | ratio | target | SQL statements | KB for each answer | engine's share KB |
        |---|---:|---:|---:|---:|---:|---:|---:|---:|
        """;

    public static string Row(ComparisonResult result)
    {
        var cost = result.Cost is { } measured
            ? string.Create(CultureInfo.InvariantCulture, $"{measured.Statements} | {measured.Kilobytes:N1} | {measured.EngineKilobytes:N1}")
            : " | | ";
        var verdict = result.Ratio >= result.Comparison.Target ? "" : " (missed)";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"| {result.Comparison.Name} | {result.Bytes:N0} | {result.Service:N0} | {result.Control:N0} | {result.Ratio:N2} | {result.Comparison.Target:N2}{verdict} | {cost} |");
    }

    public static string Foot(IReadOnlyCollection<ComparisonResult> results)
    {
        var counted = results.Where(result => result.Comparison.InMean).ToArray();
        var mean = counted.Length == 0 ? double.NaN : Math.Exp(counted.Average(result => Math.Log(result.Ratio)));
        return string.Create(CultureInfo.InvariantCulture, $"\nGeometric mean of the {counted.Length} rows with a control that reads or answers by hand: {mean:N2} (target 0.85).\n");
    }

    private static string Machine()
    {
        var model = File.ReadLines("/proc/cpuinfo").FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal))?.Split(':')[1].Trim();
        return string.Create(CultureInfo.InvariantCulture, $"{model ?? RuntimeInformation.ProcessArchitecture.ToString()}, {Cores()} cores, {GC.GetGCMemoryInfo().TotalAvailableMemoryBytes >> 30} GB, {RuntimeInformation.OSDescription}, {RuntimeInformation.FrameworkDescription}.");
    }

    private static int Cores() => File.ReadLines("/proc/cpuinfo").Count(line => line.StartsWith("processor", StringComparison.Ordinal));
}
