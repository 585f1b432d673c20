using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Benchmarks.Http;

/// <summary>A server in a process of its own. It ends by SIGKILL, so nothing is flushed.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private const int Core = 0;

    private readonly Process _process;

    private ServerProcess(Process process, int port)
    {
        (_process, Port) = (process, port);
        _process.BeginOutputReadLine();
    }

    public int Port { get; }

    /// <summary>The process of the server.</summary>
    public int Id => _process.Id;

    /// <summary>Memory in use.</summary>
    public ResidentMemory Memory => ResidentMemory.Of(_process.Id);

    /// <summary>Starts it on the first core and waits until it accepts connections.</summary>
    public static Task<ServerProcess> StartAsync(IEnumerable<string> arguments, params (string Name, string Value)[] settings) =>
        StartAsync("taskset", ["-c", Core.ToString(CultureInfo.InvariantCulture), "dotnet", .. arguments], settings);

    /// <summary>Starts it by any command that ends in it, on all cores, and waits until it accepts connections.</summary>
    public static async Task<ServerProcess> StartAsync(string command, IEnumerable<string> arguments, params (string Name, string Value)[] settings)
    {
        var port = FreePort();
        var start = new ProcessStartInfo(command, arguments)
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        start.Environment["ASPNETCORE_URLS"] = $"http://127.0.0.1:{port}";
        foreach (var (name, value) in settings) start.Environment[name] = value;
        var server = new ServerProcess(Process.Start(start)!, port);
        while (!await AcceptsAsync(port))
        {
            if (server._process.HasExited) throw new InvalidOperationException($"A server ended with {server._process.ExitCode}.");
            await Task.Delay(50);
        }

        return server;
    }

    /// <summary>Keeps this process on the other core.</summary>
    public static async Task KeepApartAsync()
    {
        string[] arguments = ["-acp", "1", Environment.ProcessId.ToString(CultureInfo.InvariantCulture)];
        using var pinning = Process.Start(new ProcessStartInfo("taskset", arguments) { RedirectStandardOutput = true, UseShellExecute = false })!;
        await pinning.WaitForExitAsync();
        if (pinning.ExitCode != 0) throw new InvalidOperationException("This process cannot be kept on the second core.");
    }

    /// <summary>Ends it by SIGKILL, if it has not ended.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        _process.Dispose();
    }

    private static async Task<bool> AcceptsAsync(int port)
    {
        try
        {
            using var client = new TcpClient();
            await client.ConnectAsync(IPAddress.Loopback, port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
