using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Text.Json;
using Npgsql;
using RoadmapTracker.Api.Tests.Hosting;
using RoadmapTracker.Api.Tests.Support;
using RoadmapTracker.TestPostgres;

namespace RoadmapTracker.Api.Tests.Storage.Postgres;

/// <summary>PostgreSQL goes for a while and comes back, while people write.</summary>
public sealed class OutageTests
{
    private static readonly TimeSpan _away = TimeSpan.FromSeconds(15);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task All_is_well_after_the_server_was_away_and_nothing_is_lost_or_doubled()
    {
        Assert.SkipUnless(PostgresServer.IsInstalled, "There is no PostgreSQL on this machine.");
        await using var server = await PostgresServer.StartNewAsync();
        var database = server.ConnectionString("postgres");
        using var folder = new ServiceProcess();
        await using var service = await RunningService.StartAsync(folder, ("ConnectionStrings__RoadmapTracker", database));
        var token = await RunningService.TokenAsync(folder, "representative", "kenya");
        using var done = CancellationTokenSource.CreateLinkedTokenSource(Ct);
        ConcurrentBag<string> acknowledged = [];
        var writers = Enumerable.Range(0, 6).Select(writer => Task.Run(() => WriteAsync(service, token, writer, acknowledged, done.Token), Ct)).ToArray();
        await UntilAsync(() => acknowledged.Count > 20);

        await server.StopAsync();
        var watch = Stopwatch.StartNew();
        await service.UntilAsync(HttpStatusCode.ServiceUnavailable);
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(5));
        using (var live = await service.Client.GetAsync(new Uri("/health/live", UriKind.Relative), Ct)) Assert.Equal(HttpStatusCode.OK, live.StatusCode);
        if (_away > watch.Elapsed) await Task.Delay(_away - watch.Elapsed, Ct);

        await server.StartAsync();
        var before = acknowledged.Count;
        watch.Restart();
        await service.UntilAsync(HttpStatusCode.OK);
        await UntilAsync(() => acknowledged.Count > before + 20);
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(10));

        // A crash takes what was not durable, and nothing else.
        await server.KillAsync();
        await server.StartAsync();
        before = acknowledged.Count;
        await UntilAsync(() => acknowledged.Count > before + 20);
        await done.CancelAsync();
        await Task.WhenAll(writers);

        var stored = await MotivationsAsync(database);
        Assert.Equal(stored.Distinct(StringComparer.Ordinal).Count(), stored.Count);
        Assert.Empty(acknowledged.Except(stored, StringComparer.Ordinal));
        Assert.Equal(acknowledged.Distinct(StringComparer.Ordinal).Count(), acknowledged.Count);
    }

    private static async Task WriteAsync(RunningService service, string token, int writer, ConcurrentBag<string> acknowledged, CancellationToken done)
    {
        for (var i = 0; !done.IsCancellationRequested; i++)
        {
            var motivation = $"Made up {writer} {i}.";
            var input = new { organisation = "kenya", motivation, targets = new[] { new { subject = new { pillar = "CONNECT" }, capacity = "LEAD" } } };
            JsonElement answer;
            try
            {
                answer = await service.AskAsync(Operation.Read("DraftVolunteerOffer"), new { input }, token);
            }
            catch (Exception refused) when (refused is HttpRequestException or JsonException)
            {
                continue;
            }

            var isMade = answer.GetRawText().Contains("\"volunteerOffer\":{", StringComparison.Ordinal);
            if (isMade) acknowledged.Add(motivation);
            else await Task.Delay(TimeSpan.FromMilliseconds(50), CancellationToken.None);
        }
    }

    private static async Task UntilAsync(Func<bool> isSo)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Ct);
        patience.CancelAfter(TimeSpan.FromSeconds(60));
        while (!isSo()) await Task.Delay(TimeSpan.FromMilliseconds(20), patience.Token);
    }

    private static async Task<List<string>> MotivationsAsync(string database)
    {
        await using var connection = new NpgsqlConnection($"{database};Pooling=False");
        await connection.OpenAsync(Ct);
        await using var command = new NpgsqlCommand("SELECT motivation FROM volunteer_offer", connection);
        await using var reader = await command.ExecuteReaderAsync(Ct);
        List<string> motivations = [];
        while (await reader.ReadAsync(Ct)) motivations.Add(reader.GetString(0));
        return motivations;
    }
}
