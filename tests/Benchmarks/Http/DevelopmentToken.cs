using System.Diagnostics;

namespace Benchmarks.Http;

/// <summary>What lets the load change data.</summary>
internal static class DevelopmentToken
{
    /// <summary>A token of the Office that a service in Development with the key accepts.</summary>
    public static async Task<string> MintAsync(string service, string keyFile)
    {
        var start = new ProcessStartInfo("dotnet", [service, "token", "--role", "office"]) { RedirectStandardOutput = true, UseShellExecute = false };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.Environment["Authentication__DevelopmentKey"] = keyFile;
        using var process = Process.Start(start)!;
        var token = (await process.StandardOutput.ReadToEndAsync()).Trim();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? token : throw new InvalidOperationException($"The token command ended with {process.ExitCode}.");
    }
}
