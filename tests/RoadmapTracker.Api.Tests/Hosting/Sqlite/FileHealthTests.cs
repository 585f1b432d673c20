using System.Diagnostics;
using System.Net;

namespace RoadmapTracker.Api.Tests.Hosting.Sqlite;

public sealed class FileHealthTests
{
    [Fact]
    public async Task Readiness_says_503_when_the_database_file_has_gone_and_life_goes_on()
    {
        using var folder = new ServiceProcess();
        await using var service = await RunningService.StartAsync(folder);
        var file = Path.Combine(folder.Folder, "data", "roadmaptracker.db");

        File.Move(file, file + ".away");
        var watch = Stopwatch.StartNew();
        await service.UntilAsync(HttpStatusCode.ServiceUnavailable);
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(5));
        using var live = await service.Client.GetAsync(new Uri("/health/live", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, live.StatusCode);

        File.Move(file + ".away", file);
        await service.UntilAsync(HttpStatusCode.OK);
    }
}
