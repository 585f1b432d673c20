using System.Net;
using System.Text.Json;
using RoadmapTracker.Api.Tests.Hosting;
using RoadmapTracker.Api.Tests.Support;

namespace RoadmapTracker.Api.Tests.Storage.Sqlite;

/// <summary>A service whose disk is full, for real: a small file system of its own, that the test fills beside it.</summary>
[Collection("Processes under fire")]
public sealed class DiskFullTests
{
    private const string Draft = "mutation ($input: DraftVolunteerOfferInput!) { draftVolunteerOffer(input: $input) { volunteerOffer { id } } }";

    private static readonly string[] _withSmallDisk =
    [
        "unshare", Environment.UserName == "root" ? "-m" : "-Urm",
        "sh", "-c", "mkdir -p disk && mount -t tmpfs -o size=24m none disk && exec \"$@\"", "sh",
    ];

    [Fact]
    public async Task Full_disk_refuses_changes_with_a_code_while_reads_go_on_and_is_forgotten_when_space_returns()
    {
        using var folder = new ServiceProcess { Wrapper = _withSmallDisk };
        var token = await RunningService.TokenAsync(folder, "representative", "kenya");
        await using var service = await RunningService.StartAsync(folder, ("ConnectionStrings__RoadmapTracker", "Data Source=disk/tracker.db"));
        // The service's own view of the file system.
        var filler = $"/proc/{service.ProcessId}/cwd/disk/filler";
        List<string> acknowledged = [await DraftAsync(service, token)];

        Fill(filler);
        // Some room is left in files that are larger than what they hold.
        JsonElement answer;
        while (Id(answer = await AskAsync(service, token)) is { } id) acknowledged.Add(id);
        JsonElement[] refusals = [answer, .. await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => AskAsync(service, token)))];

        Assert.All(refusals, refusal => Assert.Equal("UNAVAILABLE", Error(refusal).Text("extensions.code")));
        Assert.All(refusals, refusal => Assert.DoesNotContain("disk", Error(refusal).Text("message"), StringComparison.OrdinalIgnoreCase));
        await AssertPresentAsync(service, acknowledged, token);
        Assert.Equal(HttpStatusCode.OK, await service.ReadyAsync(TestContext.Current.CancellationToken));

        File.Delete(filler);
        acknowledged.Add(await DraftAsync(service, token));
        await AssertPresentAsync(service, acknowledged, token);
    }

    private static void Fill(string file)
    {
        using var filler = new FileStream(file, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0);
        for (var block = new byte[1 << 20]; block.Length > 0; block = new byte[block.Length / 2])
        {
            try
            {
                while (true) filler.Write(block);
            }
            catch (IOException)
            {
                // No room for a block of this size any more.
            }
        }
    }

    private static async Task<string> DraftAsync(RunningService service, string token)
    {
        var answer = await AskAsync(service, token);
        return Id(answer) ?? throw new InvalidOperationException($"Refused: {answer}");
    }

    private static JsonElement Error(JsonElement answer) => Assert.Single(answer.At("errors").EnumerateArray());

    private static string? Id(JsonElement answer)
        => answer.TryGetProperty("errors", out _) ? null : answer.Text("data.draftVolunteerOffer.volunteerOffer.id");

    private static Task<JsonElement> AskAsync(RunningService service, string token) => service.AskAsync(
        Draft,
        new { input = new { organisation = "kenya", motivation = new string('x', 2000), targets = new[] { new { subject = new { pillar = "CONNECT" }, capacity = "LEAD" } } } },
        token);

    private static async Task AssertPresentAsync(RunningService service, List<string> ids, string token)
    {
        foreach (var asked in ids.Chunk(50))
        {
            var found = await service.AskAsync("query ($asked: [ID!]!) { nodes(ids: $asked) { id } }", new { asked }, token);
            Assert.Equal(asked, found.At("data.nodes").Texts("id"));
        }
    }
}
