using System.Diagnostics;
using System.Globalization;
using Benchmarks.Generated;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using RoadmapTracker.Data.Storage;

namespace Benchmarks.Upkeep;

/// <summary>
/// How long durable writes take while a backup is made, against the same writes without one, in turns. Eight clients write one after the
/// other; the backup runs in a process of its own, as an operator would start it.
/// </summary>
internal static class BackupBenchmark
{
    private const int Clients = 8;
    private const int Turns = 3;
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(15);

    public static async Task RunAsync(string folder, string service, int records)
    {
        var file = Path.Combine(folder, "tracker.db");
        var options = new TrackerDataOptions { ConnectionString = $"Data Source={file}" };
        await using var services = new ServiceCollection().AddTrackerData("Sqlite", options).BuildServiceProvider();
        await services.GetRequiredService<TrackerDatabase>().PrepareAsync(CancellationToken.None);
        await Generator.FillAsync(file, new MadeUpSizes(records / 8, records / 3, records));

        var writer = services.GetRequiredService<TrackerWriter>();
        List<double> without = [], during = [];
        for (var turn = 0; turn < Turns; turn++)
        {
            without.AddRange(await WriteAsync(writer, Task.Delay(Quiet)));
            using var backup = Process.Start(new ProcessStartInfo("dotnet", [service, "backup", Path.Combine(folder, "backup.db")])
            {
                UseShellExecute = false,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                Environment = { ["ConnectionStrings__RoadmapTracker"] = options.ConnectionString },
            })!;
            var said = backup.StandardOutput.ReadToEndAsync();
            _ = backup.StandardError.ReadToEndAsync();
            during.AddRange(await WriteAsync(writer, backup.WaitForExitAsync()));
            Console.WriteLine((await said).Trim());
        }

        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{records:N0} records, {new FileInfo(file).Length / 1_000_000} MB. Writes: p50 {At(without, 0.5):0.0} ms, p99 {At(without, 0.99):0.0} ms; during a backup p50 {At(during, 0.5):0.0} ms, p99 {At(during, 0.99):0.0} ms ({At(during, 0.99) / At(without, 0.99):0.00} times)."));
    }

    private static double At(List<double> times, double part) => times.Order().ElementAt((int)(times.Count * part));

    private static async Task<List<double>> WriteAsync(TrackerWriter writer, Task end)
    {
        var clients = Enumerable.Range(0, Clients).Select(client => Task.Run(async () =>
        {
            List<double> times = [];
            while (!end.IsCompleted)
            {
                var begun = Stopwatch.GetTimestamp();
                await writer.WriteAsync(
                    (context, ct) => context.Database.ExecuteSqlAsync($"UPDATE organisation SET version = version + 1 WHERE slug = {$"made-up-{client}"}", ct),
                    CancellationToken.None);
                times.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
            }

            return times;
        }));
        return [.. (await Task.WhenAll(clients)).SelectMany(times => times)];
    }
}
