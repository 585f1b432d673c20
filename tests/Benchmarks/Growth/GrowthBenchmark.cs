using System.Diagnostics;
using System.Globalization;

namespace Benchmarks.Growth;

/// <summary>The time of each list, search and count at several sizes of the data, in turns, for the same size of page.</summary>
internal static class GrowthBenchmark
{
    private const int Rounds = 9;
    private static readonly TimeSpan _round = TimeSpan.FromMilliseconds(120);

    /// <summary>Measures and prints a table; ratios are to the first database.</summary>
    /// <param name="databases">Files or connection strings of databases that <c>generate</c> has filled, the smallest first.</param>
    public static async Task RunAsync(string[] databases)
    {
        List<Service> services = [];
        foreach (var database in databases) services.Add(await Service.OpenAsync(database));
        Console.WriteLine($"{DateTime.UtcNow:yyyy-MM-dd HH:mm} UTC; medians of {Rounds} rounds of {_round.TotalMilliseconds:0} ms in turns; ms for each answer.");
        Console.WriteLine();
        List<string> sizes = [];
        foreach (var service in services) sizes.Add(await CountAsync(service));
        Console.WriteLine($"| question | {string.Join(" | ", sizes)} | {string.Join(" | ", sizes.Skip(1).Select(_ => "ratio"))} |");
        Console.WriteLine($"|---|{string.Concat(Enumerable.Repeat("---:|", (2 * sizes.Count) - 1))}");
        foreach (var question in GrowthQuestion.All)
        {
            var times = await MeasureAsync(services, question);
            var ratios = times.Skip(1).Select(time => (time / times[0]).ToString("0.00", CultureInfo.InvariantCulture));
            Console.WriteLine($"| {question.Name} | {string.Join(" | ", times.Select(time => time.ToString("0.00", CultureInfo.InvariantCulture)))} | {string.Join(" | ", ratios)} |");
        }

        foreach (var service in services) await service.DisposeAsync();
    }

    private static async Task<string> CountAsync(Service service)
    {
        var question = new GrowthQuestion("", "{ progressCounts { total } }");
        using var answer = await service.AnswerAsync(question.Document, question.Values);
        return System.Text.Json.JsonDocument.Parse(answer.Body.ToArray()).RootElement.GetProperty("data").GetProperty("progressCounts").GetProperty("total").GetInt32()
            .ToString("N0", CultureInfo.InvariantCulture) + " records";
    }

    private static async Task<double[]> MeasureAsync(List<Service> services, GrowthQuestion question)
    {
        foreach (var service in services)
        {
            await RunAsync(service, question, _round * 3);
        }

        var times = services.Select(_ => new List<double>()).ToArray();
        for (var round = 0; round < Rounds; round++)
        {
            for (var i = 0; i < services.Count; i++) times[i].Add(await RunAsync(services[i], question, _round));
        }

        return [.. times.Select(list => list.Order().ElementAt(Rounds / 2))];
    }

    private static async Task<double> RunAsync(Service service, GrowthQuestion question, TimeSpan time)
    {
        var watch = Stopwatch.StartNew();
        var count = 0;
        do
        {
            using var answer = await service.AnswerAsync(question.Document, question.Values);
            if (count == 0 && answer.Errors.Count > 0) throw new InvalidOperationException($"{question.Name}: {System.Text.Encoding.UTF8.GetString(answer.Body.ToArray())}");
            count++;
        }
        while (watch.Elapsed < time);
        return watch.Elapsed.TotalMilliseconds / count;
    }
}
