using System.Globalization;
using Npgsql;
using RoadmapTracker.Api.Tests.Hosting;
using RoadmapTracker.Api.Tests.Support;
using RoadmapTracker.TestPostgres;

namespace RoadmapTracker.Api.Tests.Storage.Postgres;

/// <summary>A service that reads at a replica, over HTTP.</summary>
public sealed class ReplicaTests
{
    private const string Motivations = "{ volunteerOffers(first: 50) { totalCount nodes { motivation } } }";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Caller_reads_what_they_wrote_and_no_kept_answer_is_of_an_older_state_whatever_the_replica_does()
    {
        Assert.SkipUnless(PostgresServer.IsInstalled, "There is no PostgreSQL on this machine.");
        await using var primary = await PostgresServer.StartNewAsync();
        await using var replica = await primary.StartReplicaAsync();
        var database = string.Create(
            CultureInfo.InvariantCulture, $"Host=127.0.0.1:{primary.Port},127.0.0.1:{replica.Port};Database=postgres;Username={PostgresServer.Role}");
        using var folder = new ServiceProcess();
        await using var service = await RunningService.StartAsync(folder, ("ConnectionStrings__RoadmapTracker", database));
        var token = await RunningService.TokenAsync(folder, "representative", "kenya");
        await UntilReadAtAsync(service, token, replica);

        // The same question is asked twice before each write, so that an answer to it is kept.
        await ExecuteAsync(replica, "SELECT pg_wal_replay_pause()");
        for (var i = 1; i <= 5; i++) await WriteAndReadAsync(service, token, i);

        // Kept from while the replica lags until after it has caught up, and catching up while others write.
        await ExecuteAsync(replica, "SELECT pg_wal_replay_resume()");
        for (var i = 6; i <= 25; i++) await WriteAndReadAsync(service, token, i);
        await UntilReadAtAsync(service, token, replica);

        await replica.KillAsync();
        for (var i = 26; i <= 30; i++) await WriteAndReadAsync(service, token, i);
    }

    private static async Task WriteAndReadAsync(RunningService service, string token, int count)
    {
        for (var again = 0; again < 2; again++) Assert.Equal(count - 1, await CountAsync(service, token));
        var input = new { organisation = "kenya", motivation = $"Made up {count}.", targets = new[] { new { subject = new { pillar = "CONNECT" }, capacity = "LEAD" } } };
        var made = await service.AskAsync(Operation.Read("DraftVolunteerOffer"), new { input }, token);
        Assert.True(made.GetRawText().Contains("\"volunteerOffer\":{", StringComparison.Ordinal), made.ToString());
        Assert.Equal(count, await CountAsync(service, token));
    }

    private static async Task<int> CountAsync(RunningService service, string token)
    {
        var answer = await service.AskAsync(Motivations, token: token);
        Assert.False(answer.TryGetProperty("errors", out var errors), errors.ToString());
        return (int)answer.Number("data.volunteerOffers.totalCount");
    }

    // The question carries a number, so that no answer to it is kept. Only who has read ends a transaction.
    private static async Task UntilReadAtAsync(RunningService service, string token, PostgresServer server)
    {
        const string Seen = "SELECT count(*) FROM pg_stat_activity WHERE application_name = 'RoadmapTracker' AND query ~* '^(rollback|commit)' AND state_change > now() - interval '1 second'";
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Ct);
        patience.CancelAfter(TimeSpan.FromSeconds(60));
        for (var i = 0; await ExecuteAsync(server, Seen) is 0L; i++)
        {
            await service.AskAsync($"{Motivations} # {i}", token: token);
            await Task.Delay(TimeSpan.FromMilliseconds(50), patience.Token);
        }
    }

    private static async Task<object?> ExecuteAsync(PostgresServer server, string sql)
    {
        await using var connection = new NpgsqlConnection($"{server.ConnectionString("postgres")};Pooling=False;Application Name=Test");
        await connection.OpenAsync(Ct);
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync(Ct);
    }
}
