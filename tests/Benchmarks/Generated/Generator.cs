using System.Diagnostics;
using RoadmapTracker.Api.Hosting.Copies;
using RoadmapTracker.Data.Storage.Copies;

namespace Benchmarks.Generated;

/// <summary>Fills a database with made-up data; one that was stopped goes on where it was.</summary>
internal static class Generator
{
    private const int Batch = 20_000;

    /// <summary>The command <c>generate</c>: <c>--tier 1|2|3 [--organisations N --offers N --records N] --database file-or-connection-string</c>.</summary>
    public static async Task<int> RunAsync(string[] args)
    {
        var sizes = MadeUpSizes.OfTier(int.Parse(Setting(args, "--tier") ?? "1", provider: null));
        sizes = new MadeUpSizes(
            int.Parse(Setting(args, "--organisations") ?? $"{sizes.Organisations}", provider: null),
            int.Parse(Setting(args, "--offers") ?? $"{sizes.Offers}", provider: null),
            int.Parse(Setting(args, "--records") ?? $"{sizes.Records}", provider: null));
        var database = Setting(args, "--database") ?? throw new ArgumentException("Say --database <file or connection string>.", nameof(args));
        var watch = Stopwatch.StartNew();
        return await LongWork.RunAsync(
            async (progress, ct) =>
            {
                await FillAsync(database, sizes, progress, ct);
                return (0, $"{sizes} made up in {watch.Elapsed.TotalSeconds:0} s.");
            },
            "What is done stays; the same command goes on.");
    }

    /// <summary>Prepares a database and fills it, unless it is full already.</summary>
    public static async Task FillAsync(string database, MadeUpSizes sizes, IProgress<CopyProgress>? progress = null, CancellationToken ct = default)
    {
        await (await Service.OpenAsync(database)).DisposeAsync();
        await using MadeUpSink sink = Service.IsPostgres(database) ? new PostgresSink(database) : new SqliteSink(database);
        if (!await sink.BeginAsync(sizes, ct)) return;
        var data = new MadeUpData(
            sizes, await sink.IdsAsync("SELECT id FROM recommendation ORDER BY code", ct), await sink.IdsAsync("SELECT id FROM area ORDER BY number", ct));
        foreach (var (n, table) in data.Tables().Index())
        {
            var step = $"{n + 1} {table.Name}";
            for (var from = await sink.DoneAsync(step, ct); from < table.Count; from += Batch)
            {
                var to = Math.Min(table.Count, from + Batch);
                await sink.AddAsync(step, table, from, to, ct);
                progress?.Report(new CopyProgress(step, to, table.Count));
            }
        }

        progress?.Report(new CopyProgress("counts and indices", 0, 1));
        await sink.FinishAsync(ct);
        progress?.Report(new CopyProgress("counts and indices", 1, 1));
    }

    private static string? Setting(string[] args, string name) => Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : null;
}
