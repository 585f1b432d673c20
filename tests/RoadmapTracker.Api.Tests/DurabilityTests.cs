using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text.Json;
using RoadmapTracker.Api.Tests.Hosting;
using RoadmapTracker.Api.Tests.Support;

namespace RoadmapTracker.Api.Tests;

/// <summary>What was acknowledged is there after the worst end of the process.</summary>
public sealed class DurabilityTests
{
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task Acknowledged_change_is_there_when_the_process_was_killed_at_once()
    {
        using var service = new ServiceProcess();
        var address = FreeAddress();
        (string, string)[] environment = [("ASPNETCORE_ENVIRONMENT", "Development"), ("ASPNETCORE_URLS", address)];
        var minted = await service.RunAsync(["token", "--role", "representative", "--organisation", "kenya"], environment);
        var token = minted.Output.Trim();
        string[] ids = new string[3];
        using var client = new HttpClient { BaseAddress = new Uri(address) };

        for (var round = 0; round < ids.Length; round++)
        {
            using var process = service.Start([], environment);
            try
            {
                await ReadyAsync(client, process);
                var input = new
                {
                    organisation = "kenya",
                    motivation = $"Round {round}.",
                    targets = new[] { new { subject = new { pillar = "CONNECT" }, capacity = "LEAD" } },
                };
                var answer = await AskAsync(client, Operation.Read("DraftVolunteerOffer"), new { input }, token);
                ids[round] = answer.Text("data.draftVolunteerOffer.volunteerOffer.id")!;
            }
            finally
            {
                // On Unix this is SIGKILL: no handler runs, nothing is flushed.
                process.Kill();
                await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            }
        }

        using var last = service.Start([], environment);
        try
        {
            await ReadyAsync(client, last);
            var found = await AskAsync(client, "query ($ids: [ID!]!) { nodes(ids: $ids) { id } }", new { ids }, token);
            Assert.Equal(ids, found.At("data.nodes").Texts("id"));
        }
        finally
        {
            last.Kill();
            await last.WaitForExitAsync(TestContext.Current.CancellationToken);
        }
    }

    private static async Task ReadyAsync(HttpClient client, Process process)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(_patience);
        while (true)
        {
            Assert.False(process.HasExited, "The service ended at its start.");
            try
            {
                using var health = await client.GetAsync(new Uri("/health/ready", UriKind.Relative), limit.Token);
                if (health.IsSuccessStatusCode) return;
            }
            catch (HttpRequestException)
            {
                // Nothing listens yet.
            }

            await Task.Delay(TimeSpan.FromMilliseconds(100), limit.Token);
        }
    }

    private static async Task<JsonElement> AskAsync(HttpClient client, string query, object variables, string token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(new { query, variables }) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        return await response.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
    }

    private static string FreeAddress()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}";
    }
}
