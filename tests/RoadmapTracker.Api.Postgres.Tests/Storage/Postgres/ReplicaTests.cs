using System.Globalization;
using Npgsql;
using RoadmapTracker.Api.Tests.Hosting;
using RoadmapTracker.Api.Tests.Support;
using RoadmapTracker.TestPostgres;

namespace RoadmapTracker.Api.Tests.Storage.Postgres;

/// <summary>A service that reads at a replica, over HTTP.</summary>
public sealed class ReplicaTests
{
    private const string Members = "{ roundtable(slug: \"rt-3c\") { memberships(role: CHAMPION, first: 100) { totalCount } } }";
    private const string Appoint =
        "mutation ($organisation: String!) { appointRoundtableMember(input: { roundtable: \"rt-3c\", organisation: $organisation, role: CHAMPION, from: \"2021-01-01\" }) { roundtableMembership { id } errors { __typename } } }";

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
        var office = (await folder.RunAsync(["token", "--role", "office"], ("ASPNETCORE_ENVIRONMENT", "Development"))).Output.Trim();
        var states = (await service.AskAsync("{ memberStates(first: 100) { nodes { slug } } }")).At("data.memberStates.nodes").Texts("slug").ToArray();
        await UntilReadAtAsync(service, replica);

        // Anybody's question is asked twice before each write, so that an answer to it is kept.
        await ExecuteAsync(replica, "SELECT pg_wal_replay_pause()");
        foreach (var state in states[..5]) await WriteAndReadAsync(service, office, state);

        // Kept from while the replica lags until after it has caught up, and catching up while others write.
        await ExecuteAsync(replica, "SELECT pg_wal_replay_resume()");
        foreach (var state in states[5..25]) await WriteAndReadAsync(service, office, state);
        await UntilReadAtAsync(service, replica);

        await replica.KillAsync();
        foreach (var state in states[25..30]) await WriteAndReadAsync(service, office, state);
    }

    private static async Task WriteAndReadAsync(RunningService service, string office, string organisation)
    {
        var before = await CountAsync(service);
        Assert.Equal(before, await CountAsync(service));
        var made = await service.AskAsync(Appoint, new { organisation }, office);
        Assert.True(made.Text("data.appointRoundtableMember.roundtableMembership.id") is not null, made.ToString());
        Assert.Equal(before + 1, await CountAsync(service));
    }

    private static async Task<int> CountAsync(RunningService service)
    {
        var answer = await service.AskAsync(Members);
        Assert.False(answer.TryGetProperty("errors", out var errors), errors.ToString());
        return (int)answer.Number("data.roundtable.memberships.totalCount");
    }

    // The question carries a number, so that no answer to it is kept. Only who has read ends a transaction.
    private static async Task UntilReadAtAsync(RunningService service, PostgresServer server)
    {
        const string Seen = "SELECT count(*) FROM pg_stat_activity WHERE application_name = 'RoadmapTracker' AND query ~* '^(rollback|commit)' AND state_change > now() - interval '1 second'";
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Ct);
        patience.CancelAfter(TimeSpan.FromSeconds(60));
        for (var i = 0; await ExecuteAsync(server, Seen) is 0L; i++)
        {
            await service.AskAsync($"{Members} # {i}");
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
