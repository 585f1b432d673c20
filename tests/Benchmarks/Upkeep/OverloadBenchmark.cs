using System.Diagnostics;
using System.Globalization;
using Benchmarks.Http;

namespace Benchmarks.Upkeep;

/// <summary>
/// What comes of four times the load that the service can bear: requests that come at their own times, whether or not earlier ones have
/// been answered, by up to 2,048 clients. A good answer comes within a second.
/// </summary>
internal static class OverloadBenchmark
{
    private const int Clients = 2048;
    private static readonly TimeSpan Good = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Time = TimeSpan.FromSeconds(10);

    public static async Task RunAsync(string folder, string service)
    {
        await ServerProcess.KeepApartAsync();
        await using var server = await ServerProcess.StartAsync(
            [service], ("ConnectionStrings__RoadmapTracker", $"Data Source={Path.Combine(folder, "tracker.db")}"), ("Answers__MaxBytes", "0"));
        var operation = new Operation("OrganisationsPage", """{"first":50}""");
        using (var closed = new LoadGenerator(server.Port)) closed.Run(HttpRequest.Of(operation), TimeSpan.FromSeconds(8));
        double bearable;
        using (var closed = new LoadGenerator(server.Port)) bearable = closed.Run(HttpRequest.Of(operation), TimeSpan.FromSeconds(5));
        foreach (var times in new[] { 0.5, 1, 2, 4 })
        {
            var (good, late, refused) = await OfferAsync(server.Port, operation, bearable * times);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{times} times {bearable:N0} requests/s: {good:N0} good answers/s ({good / bearable:0.00}), {late:N0} late, {refused:N0} refused or not sent."));
        }
    }

    private static async Task<(double Good, double Late, double Refused)> OfferAsync(int port, Operation operation, double rate)
    {
        using var client = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = Clients, PooledConnectionLifetime = TimeSpan.FromMinutes(5) });
        var address = new Uri($"http://127.0.0.1:{port.ToString(CultureInfo.InvariantCulture)}/graphql");
        var body = System.Text.Json.JsonSerializer.Serialize(new { query = System.Text.Encoding.UTF8.GetString(operation.Document), variables = new { first = 50 } });
        var (next, good, late, refused) = (-1L, 0L, 0L, 0L);
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, Clients).Select(_ => Task.Run(async () =>
        {
            while (true)
            {
                var due = TimeSpan.FromSeconds(Interlocked.Increment(ref next) / rate);
                if (due >= Time) return;
                if (due - watch.Elapsed is { Ticks: > 0 } early) await Task.Delay(early);
                if (watch.Elapsed - due > Good)
                {
                    Interlocked.Increment(ref refused);
                    continue;
                }

                using var content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");
                using var answer = await client.PostAsync(address, content);
                var said = await answer.Content.ReadAsStringAsync();
                if (!answer.IsSuccessStatusCode || said.Contains("RATE_LIMITED", StringComparison.Ordinal)) Interlocked.Increment(ref refused);
                else if (watch.Elapsed - due > Good) Interlocked.Increment(ref late);
                else Interlocked.Increment(ref good);
            }
        })));
        var seconds = Time.TotalSeconds;
        return (good / seconds, late / seconds, refused / seconds);
    }
}
