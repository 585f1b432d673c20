using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;

namespace Benchmarks;

/// <summary>How long a start with an existing database takes until the first answer is there, and what the process then holds in memory.</summary>
internal static class StartBenchmark
{
    private const int Starts = 5;

    public static async Task RunAsync(string folder, string assembly)
    {
        var file = Path.Combine(folder, "start.db");
        await StartAsync(assembly, file);
        var starts = new List<(TimeSpan Answered, double Megabytes)>();
        for (var i = 0; i < Starts; i++)
        {
            starts.Add(await StartAsync(assembly, file));
        }

        Console.WriteLine($"First answer (Overview over HTTP) after process start, {Starts} starts with an existing database: "
            + $"median {starts.Select(start => start.Answered.TotalSeconds).Order().ElementAt(Starts / 2):N2} s, worst {starts.Max(start => start.Answered.TotalSeconds):N2} s; "
            + $"resident memory after it: {starts.Max(start => start.Megabytes):N0} MB at most.");
    }

    private static async Task<(TimeSpan Answered, double Megabytes)> StartAsync(string assembly, string file)
    {
        var port = FreePort();
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, UseShellExecute = false };
        start.ArgumentList.Add(assembly);
        start.Environment["ASPNETCORE_URLS"] = $"http://127.0.0.1:{port}";
        start.Environment["ConnectionStrings__RoadmapTracker"] = $"Data Source={file}";
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        process.BeginOutputReadLine();
        try
        {
            using var client = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}") };
            await AnswerAsync(client, process);
            var answered = watch.Elapsed;
            process.Refresh();
            return (answered, process.WorkingSet64 / (1024.0 * 1024.0));
        }
        finally
        {
            process.Kill();
            await process.WaitForExitAsync();
        }
    }

    private static async Task AnswerAsync(HttpClient client, Process process)
    {
        var request = new { query = System.Text.Encoding.UTF8.GetString(new Operation("Overview").Document) };
        while (!process.HasExited)
        {
            try
            {
                using var response = await client.PostAsJsonAsync(new Uri("/graphql", UriKind.Relative), request);
                var body = await response.Content.ReadAsStringAsync();
                if (response.StatusCode != HttpStatusCode.OK || !body.StartsWith("{\"data\"", StringComparison.Ordinal))
                {
                    throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"{response.StatusCode}: {body}"));
                }

                return;
            }
            catch (HttpRequestException)
            {
                await Task.Delay(10);
            }
        }

        throw new InvalidOperationException($"The service ended with {process.ExitCode}.");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
