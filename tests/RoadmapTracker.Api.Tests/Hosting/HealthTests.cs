using System.Diagnostics;
using System.Net;
using Microsoft.Extensions.DependencyInjection;
using RoadmapTracker.Api.Tests.Support;
using RoadmapTracker.Data.Storage;

namespace RoadmapTracker.Api.Tests.Hosting;

public sealed class HealthTests(RoadmapServer server) : IClassFixture<RoadmapServer>
{
    [Fact]
    public async Task Readiness_says_503_within_five_seconds_while_the_database_hangs_and_life_goes_on()
    {
        using var client = server.CreateClient();
        var sessions = await TakeAllAsync();
        try
        {
            var watch = Stopwatch.StartNew();
            var asked = Enumerable.Range(0, 20).Select(_ => StatusAsync(client, "/health/ready")).ToArray();
            Assert.Equal(HttpStatusCode.OK, await StatusAsync(client, "/health/live"));
            Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(2));

            Assert.All(await Task.WhenAll(asked), status => Assert.Equal(HttpStatusCode.ServiceUnavailable, status));
            Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(5));
        }
        finally
        {
            foreach (var session in sessions) await session.DisposeAsync();
        }

        Assert.Equal(HttpStatusCode.OK, await StatusAsync(client, "/health/ready"));
    }

    // No reader is left: who asks the database waits and gets no answer.
    private async Task<List<ReadSession>> TakeAllAsync()
    {
        List<ReadSession> sessions = [];
        for (var i = 0; i < server.Services.GetRequiredService<ReadPool>().Limit; i++)
        {
            var session = new ReadSession(server.Services.GetRequiredService<ReadPool>());
            await DataVersion.ReadAsync(session, TestContext.Current.CancellationToken);
            sessions.Add(session);
        }

        return sessions;
    }

    private static async Task<HttpStatusCode> StatusAsync(HttpClient client, string path)
    {
        using var response = await client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        return response.StatusCode;
    }
}
