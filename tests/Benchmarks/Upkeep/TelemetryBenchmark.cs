using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Benchmarks.Http;

namespace Benchmarks.Upkeep;

/// <summary>What telemetry costs whose collector is dead: one that refuses, and one that takes connections and never answers. In turns.</summary>
internal static class TelemetryBenchmark
{
    private const int Turns = 15;
    private static readonly TimeSpan Warming = TimeSpan.FromSeconds(6);
    private static readonly TimeSpan Turn = TimeSpan.FromMilliseconds(400);

    public static async Task RunAsync(string folder, string service)
    {
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();
        var port = ((IPEndPoint)silent.LocalEndpoint).Port;
        string[] collectors = ["", "http://127.0.0.1:9", $"http://127.0.0.1:{port.ToString(CultureInfo.InvariantCulture)}"];
        await ServerProcess.KeepApartAsync();
        List<ServerProcess> servers = [];
        List<LoadGenerator> clients = [];
        try
        {
            foreach (var collector in collectors)
            {
                servers.Add(await ServerProcess.StartAsync(
                    [service],
                    ("ConnectionStrings__RoadmapTracker", $"Data Source={Path.Combine(folder, $"{servers.Count}.db")}"),
                    ("Answers__MaxBytes", "0"),
                    ("OTEL_EXPORTER_OTLP_ENDPOINT", collector),
                    ("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf")));
                clients.Add(new LoadGenerator(servers[^1].Port));
            }

            foreach (var name in new[] { "Overview", "RecordsPage" })
            {
                var request = HttpRequest.Of(new Operation(name, name == "RecordsPage" ? """{"first":50}""" : null));
                for (var round = 0; round < 3; round++)
                {
                    foreach (var client in clients) client.Run(request, Warming);
                }

                var costs = clients.Select(_ => new List<double>()).ToArray();
                for (var turn = 0; turn < Turns; turn++)
                {
                    for (var i = 0; i < clients.Count; i++) costs[i].Add(Cost(servers[i], clients[i], request));
                }

                var medians = costs.Select(cost => cost.Order().ElementAt(Turns / 2)).ToArray();
                Console.WriteLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{name}: {medians[0]:0.0} µs of processor time for each answer without telemetry; {medians[1] / medians[0]:0.00} times that with a collector that refuses, {medians[2] / medians[0]:0.00} with one that never answers."));
            }
        }
        finally
        {
            foreach (var client in clients) client.Dispose();
            foreach (var server in servers) await server.DisposeAsync();
        }
    }

    // Of processor time, which says more than the rate on a machine that others use too.
    private static double Cost(ServerProcess server, LoadGenerator client, HttpRequest request)
    {
        using var process = Process.GetProcessById(server.Id);
        var before = process.TotalProcessorTime;
        var watch = Stopwatch.StartNew();
        var answers = client.Run(request, Turn) * watch.Elapsed.TotalSeconds;
        process.Refresh();
        return (process.TotalProcessorTime - before).TotalMicroseconds / answers;
    }
}
