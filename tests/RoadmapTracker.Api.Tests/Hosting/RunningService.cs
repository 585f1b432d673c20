using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text.Json;

namespace RoadmapTracker.Api.Tests.Hosting;

/// <summary>The program as a process of its own that serves, from its start to its end by a signal.</summary>
internal sealed class RunningService : IAsyncDisposable
{
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(60);

    private readonly Process _process;
    private readonly ConcurrentQueue<string> _output = [];

    private RunningService(Process process, Uri address)
    {
        _process = process;
        Address = address;
        Client = new HttpClient { BaseAddress = address };
        _process.OutputDataReceived += (_, line) => Keep(line.Data);
        _process.ErrorDataReceived += (_, line) => Keep(line.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    public Uri Address { get; }

    public int ProcessId => _process.Id;

    public HttpClient Client { get; }

    /// <summary>What it has written so far, line by line.</summary>
    public IReadOnlyList<string> Output => [.. _output];

    /// <summary>Starts it in Development and waits until it is ready.</summary>
    public static async Task<RunningService> StartAsync(ServiceProcess service, params (string Name, string Value)[] settings)
    {
        var address = FreeAddress();
        var process = service.Start([], [("ASPNETCORE_ENVIRONMENT", "Development"), ("ASPNETCORE_URLS", address), .. settings]);
        var running = new RunningService(process, new Uri(address));
        try
        {
            await running.UntilAsync(HttpStatusCode.OK);
            return running;
        }
        catch
        {
            await running.DisposeAsync();
            throw;
        }
    }

    /// <summary>A token that it accepts.</summary>
    public static async Task<string> TokenAsync(ServiceProcess service, string role, string organisation)
        => (await service.RunAsync(["token", "--role", role, "--organisation", organisation], ("ASPNETCORE_ENVIRONMENT", "Development"))).Output.Trim();

    /// <summary>Sends an operation and reads the answer.</summary>
    public async Task<JsonElement> AskAsync(string query, object? variables = null, string? token = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(new { query, variables }) };
        if (token is not null) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var response = await Client.SendAsync(request, TestContext.Current.CancellationToken);
        return await response.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
    }

    /// <summary>Waits until readiness answers so.</summary>
    public async Task UntilAsync(HttpStatusCode status)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(_patience);
        while (await ReadyAsync(limit.Token) != status)
        {
            Assert.False(_process.HasExited, string.Join('\n', _output));
            await Task.Delay(TimeSpan.FromMilliseconds(50), limit.Token);
        }
    }

    /// <summary>What readiness answers; null when nobody does.</summary>
    public async Task<HttpStatusCode?> ReadyAsync(CancellationToken ct)
    {
        try
        {
            using var response = await Client.GetAsync(new Uri("/health/ready", UriKind.Relative), ct);
            return response.StatusCode;
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }

    /// <summary>Sends the signal of an orchestrator.</summary>
    public async Task TerminateAsync()
    {
        using var kill = Process.Start("kill", ["-TERM", _process.Id.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, kill.ExitCode);
    }

    /// <summary>Ends it at once: on Unix this is SIGKILL, no handler runs and nothing is flushed.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync(CancellationToken.None);
    }

    /// <summary>Waits for the end of the process.</summary>
    /// <returns>Its exit code.</returns>
    public async Task<int> ExitAsync(TimeSpan patience)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(patience);
        await _process.WaitForExitAsync(limit.Token);
        return _process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (!_process.HasExited) _process.Kill();
        await _process.WaitForExitAsync(CancellationToken.None);
        _process.Dispose();
    }

    /// <summary>An address of this machine where nobody listens.</summary>
    public static string FreeAddress()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}";
    }

    private void Keep(string? line)
    {
        if (line is not null) _output.Enqueue(line);
    }
}
