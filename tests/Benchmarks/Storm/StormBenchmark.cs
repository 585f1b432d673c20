using System.Diagnostics;
using System.Globalization;
using System.Text;
using Espalier.AspNetCore.Tests.Storm;
using Espalier.Execution;
using Espalier.Validation.Limits;

namespace Benchmarks.Storm;

/// <summary>
/// How long hostile requests hold the service: each alone, then all at once with the next good answer after them; and whether the time
/// of validation grows with the size of a document and not with its square.
/// </summary>
internal static class StormBenchmark
{
    private const int Tries = 10;
    private const int AtOnce = 32;
    private const int Waves = 4;
    private const double MostMilliseconds = 50;
    private const double MostAfterStorm = 100;
    private const double MostPerDoubling = 2.5;

    /// <summary>Measures and prints all of it.</summary>
    /// <returns>Whether every promise is kept.</returns>
    public static async Task<bool> RunAsync()
    {
        var kept = true;
        foreach (var (name, limits) in new[] { ("everybody's limits", RequestLimits.Default), ("a host that counts nothing but depth, bytes and merged selections", StormSchema.Uncounted) })
        {
            await using var host = await StormHost.StartAsync(limits);
            kept &= await MeasureAloneAsync(host, name);
            kept &= await MeasureTogetherAsync(host);
        }

        return kept & MeasureGrowth();
    }

    private static async Task<bool> MeasureAloneAsync(StormHost host, string name)
    {
        Console.WriteLine($"Each alone, with {name}; the best of {Tries}.\n\n| request | bytes | ms | at most {MostMilliseconds:N0} ms | answer |\n|---|---:|---:|---|---|");
        var kept = true;
        foreach (var (request, body) in HostileRequests.All)
        {
            var (outcome, best) = ("", double.MaxValue);
            for (var i = 0; i < Tries; i++)
            {
                (outcome, var milliseconds) = await host.AskAsync(body);
                best = Math.Min(best, milliseconds);
            }

            kept &= best <= MostMilliseconds;
            Write($"| {request} | {body.Length:N0} | {best:N1} | {Verdict(best <= MostMilliseconds)} | {outcome} |");
        }

        Console.WriteLine();
        return kept;
    }

    private static async Task<bool> MeasureTogetherAsync(StormHost host)
    {
        var worst = 0.0;
        for (var wave = 0; wave < Waves; wave++)
        {
            await Parallel.ForEachAsync(HostileRequests.All.Values, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (body, _) => await host.AskAsync(body));
            var (_, next) = await host.AskAsync("""{"query":"{ __typename }"}"""u8.ToArray());
            worst = Math.Max(worst, next);
        }

        Write($"{AtOnce} at once, {Waves} times all of them: the next answer took {worst:N1} ms at the worst; at most {MostAfterStorm:N0} ms: {Verdict(worst <= MostAfterStorm)}.\n");
        return worst <= MostAfterStorm;
    }

    private static bool MeasureGrowth()
    {
        (string Name, Func<int, string> Document)[] kinds =
        [
            ("overlapping fields", count => "{" + Repeat(count, _ => "self{name} ") + "}"),
            ("conflicting fields", count => "{" + Repeat(count, i => $"a:name(like:\"{i}\") ") + "}"),
            ("overlapping fragments", count => "{" + Repeat(count, i => $"...F{i} ") + "}" + Repeat(count, i => $"fragment F{i} on Query{{self{{name}}}}")),
            ("aliases", count => "{" + Repeat(count, i => $"a{i}:name ") + "}"),
        ];
        int[] sizes = [250, 500, 1_000, 2_000, 4_000];
        Console.WriteLine($"Parsing and validation, the best of {Tries}, in ms, and the factor for twice the size; at most {MostPerDoubling}.\n");
        Console.WriteLine($"| document | {string.Join(" | ", sizes)} | worst factor | |\n|---|{string.Concat(sizes.Select(_ => "---:|"))}---:|---|");
        var executor = new RequestExecutor(StormSchema.Create(), new ExecutionOptions { Limits = StormSchema.Uncounted });
        var kept = true;
        foreach (var (name, document) in kinds)
        {
            var times = Array.ConvertAll(sizes, size => TimeOfCheck(executor, Encoding.UTF8.GetBytes(document(size))));
            var worst = times.Zip(times.Skip(1), (one, twice) => twice / one).Max();
            kept &= worst <= MostPerDoubling;
            Write($"| {name} | {string.Join(" | ", times.Select(time => time.ToString("N2", CultureInfo.InvariantCulture)))} | {worst:N2} | {Verdict(worst <= MostPerDoubling)} |");
        }

        return kept;
    }

    private static double TimeOfCheck(RequestExecutor executor, byte[] document)
    {
        var best = double.MaxValue;
        for (var i = 0; i < 10 * Tries; i++)
        {
            var begun = Stopwatch.GetTimestamp();
            executor.Check(document);
            best = Math.Min(best, Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
        }

        return best;
    }

    private static string Repeat(int count, Func<int, string> text) => string.Concat(Enumerable.Range(0, count).Select(text));

    private static string Verdict(bool isKept) => isKept ? "kept" : "MISSED";

    private static void Write(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
