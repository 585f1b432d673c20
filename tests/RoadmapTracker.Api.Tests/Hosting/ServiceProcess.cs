using System.Diagnostics;
using RoadmapTracker.Api.Tests.Support;

namespace RoadmapTracker.Api.Tests.Hosting;

/// <summary>The program as a process of its own in an empty folder, as an operator starts it.</summary>
internal sealed class ServiceProcess : IDisposable
{
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(60);

    public ServiceProcess() => Storage = new TestStorage(Folder);

    /// <summary>The words of a command that runs it, such as one that limits it; none to run it as it is.</summary>
    public IReadOnlyList<string> Wrapper { get; init; } = [];

    public string Folder { get; } = Directory.CreateTempSubdirectory("roadmaptracker").FullName;

    public TestStorage Storage { get; }

    public async Task<ProcessResult> RunAsync(string[] arguments, params (string Name, string Value)[] environment)
    {
        using var process = Start(arguments, environment);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(_patience);
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(limit.Token);
            var error = process.StandardError.ReadToEndAsync(limit.Token);
            await process.WaitForExitAsync(limit.Token);
            return new ProcessResult(process.ExitCode, await output, await error);
        }
        finally
        {
            if (!process.HasExited) process.Kill(entireProcessTree: true);
        }
    }

    public Process Start(string[] arguments, params (string Name, string Value)[] environment)
    {
        string[] command = [.. Wrapper, "dotnet", Path.Combine(AppContext.BaseDirectory, "RoadmapTracker.Api.dll"), .. arguments];
        var start = new ProcessStartInfo(command[0], command[1..])
        {
            WorkingDirectory = Folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var name in start.Environment.Keys.Where(IsOurs).ToList()) start.Environment.Remove(name);
        foreach (var (name, value) in Storage.Variables.Concat(environment)) start.Environment[name] = value;
        return Process.Start(start)!;
    }

    public void Dispose()
    {
        Storage.Dispose();
        Directory.Delete(Folder, recursive: true);
    }

    private static bool IsOurs(string name)
        => name.StartsWith("ASPNETCORE_", StringComparison.Ordinal) || name is "DOTNET_ENVIRONMENT" or "URLS";
}
