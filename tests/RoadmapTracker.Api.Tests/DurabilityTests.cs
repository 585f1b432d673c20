using System.Collections.Concurrent;
using RoadmapTracker.Api.Tests.Hosting;
using RoadmapTracker.Api.Tests.Support;

namespace RoadmapTracker.Api.Tests;

/// <summary>What was acknowledged is there after the worst end of the process. The benchmark <c>writes</c> does the same for as long as wanted.</summary>
[Collection("Processes under fire")]
public sealed class DurabilityTests
{
    private const int Clients = 16;
    private const int Rounds = 3;
    private const int AskedAtOnce = 50;

    private static readonly TimeSpan _leastTime = TimeSpan.FromSeconds(0.5);

    [Fact]
    public async Task Acknowledged_changes_are_there_when_the_process_was_killed_at_a_random_moment()
    {
        using var folder = new ServiceProcess();
        var token = await RunningService.TokenAsync(folder, "representative", "kenya");
        ConcurrentBag<string> acknowledged = [];
        for (var round = 0; round < Rounds; round++)
        {
            await using var service = await RunningService.StartAsync(folder);
            // The first answer of a cold process may take long.
            acknowledged.Add(await DraftAsync(service, token));
            Task[] clients = [.. Enumerable.Range(0, Clients).Select(_ => DraftUntilKilledAsync(service, token, acknowledged))];
            await Task.Delay(_leastTime * (1 + Random.Shared.NextDouble()), TestContext.Current.CancellationToken);
            await service.KillAsync();
            await Task.WhenAll(clients);
        }

        await using var last = await RunningService.StartAsync(folder);
        foreach (var ids in acknowledged.Chunk(AskedAtOnce))
        {
            var found = await last.AskAsync("query ($ids: [ID!]!) { nodes(ids: $ids) { id } }", new { ids }, token);
            Assert.Equal(ids, found.At("data.nodes").Texts("id"));
        }
    }

    private static async Task DraftUntilKilledAsync(RunningService service, string token, ConcurrentBag<string> acknowledged)
    {
        while (true)
        {
            try
            {
                acknowledged.Add(await DraftAsync(service, token));
            }
            catch (Exception broken) when (broken is HttpRequestException or IOException)
            {
                return;
            }
        }
    }

    private static async Task<string> DraftAsync(RunningService service, string token)
    {
        var input = new
        {
            organisation = "kenya",
            motivation = "Made up for a test.",
            targets = new[] { new { subject = new { pillar = "CONNECT" }, capacity = "LEAD" } },
        };
        var answer = await service.AskAsync(Operation.Read("DraftVolunteerOffer"), new { input }, token);
        return answer.Text("data.draftVolunteerOffer.volunteerOffer.id") ?? throw new InvalidOperationException($"Refused: {answer}");
    }
}
