using System.Diagnostics;

namespace RoadmapTracker.Api.Tests.Hosting;

/// <summary>The page as a real browser shows it, under the policy the service sends.</summary>
public sealed class BrowserTests
{
    private static readonly string[] _browsers = ["chromium", "chromium-browser", "google-chrome"];

    [Fact]
    public async Task Root_shows_graphiql_with_its_example_queries_and_breaks_no_policy()
    {
        var browser = Find() ?? Skipped();
        using var service = new ServiceProcess();
        using var process = service.Start([], ("ASPNETCORE_URLS", "http://127.0.0.1:0"), ("ASPNETCORE_ENVIRONMENT", "Development"));
        try
        {
            var announcement = await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
            Assert.NotNull(announcement);
            var address = announcement.Split(' ').First(word => word.StartsWith("http://", StringComparison.Ordinal));

            var (page, console) = await OpenAsync(browser, address, service.Folder);

            Assert.Contains("graphiql-container", page, StringComparison.Ordinal);
            Assert.Contains(">Recommendations<", page, StringComparison.Ordinal);
            Assert.Contains("Headers", page, StringComparison.Ordinal);
            Assert.DoesNotContain("Content Security Policy", console, StringComparison.Ordinal);
            Assert.DoesNotContain("Uncaught", console, StringComparison.Ordinal);
        }
        finally
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(CancellationToken.None);
        }
    }

    private static string? Find()
        => (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator)
            .SelectMany(folder => _browsers.Select(name => Path.Combine(folder, name)))
            .FirstOrDefault(File.Exists);

    private static string Skipped()
    {
        Assert.Skip("There is no Chromium on this machine.");
        return "";
    }

    private static async Task<(string Page, string Console)> OpenAsync(string browser, string address, string folder)
    {
        var start = new ProcessStartInfo(browser)
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        string[] arguments =
        [
            "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
            "--disable-component-update", "--disable-sync", $"--user-data-dir={Path.Combine(folder, "browser")}",
            "--enable-logging=stderr", "--virtual-time-budget=20000", "--dump-dom", address,
        ];
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(TimeSpan.FromMinutes(2));
        try
        {
            var page = process.StandardOutput.ReadToEndAsync(limit.Token);
            var console = process.StandardError.ReadToEndAsync(limit.Token);
            await process.WaitForExitAsync(limit.Token);
            return (await page, await console);
        }
        finally
        {
            if (!process.HasExited) process.Kill(entireProcessTree: true);
        }
    }
}
