namespace RoadmapTracker.Data.Tests.Storage.Postgres;

/// <summary>Reads go to a replica when it knows what they must show, and never fail because of it.</summary>
public sealed class PostgresReplicasTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Write_is_read_at_once_while_the_replica_lags_and_at_the_replica_when_it_has_caught_up()
    {
        await using ReplicatedServers servers = await ReplicatedServers.PrepareAsync();
        long before = await servers.ReadAtReplicaAsync();

        await ReplicatedServers.ExecuteAsync(servers.Replica, "SELECT pg_wal_replay_pause()");
        for (int i = 1; i <= 20; i++)
        {
            Assert.Equal(before + i, await servers.WriteAsync());
            Assert.Equal((before + i, false), await servers.ReadAsync());
        }

        await ReplicatedServers.ExecuteAsync(servers.Replica, "SELECT pg_wal_replay_resume()");
        Assert.Equal(before + 20, await servers.ReadAtReplicaAsync());
    }

    [Fact]
    public async Task Nobody_reads_less_than_has_been_acknowledged_while_many_write()
    {
        await using ReplicatedServers servers = await ReplicatedServers.PrepareAsync();
        await servers.ReadAtReplicaAsync();
        long acknowledged = 0;
        int atReplica = 0;
        using CancellationTokenSource done = CancellationTokenSource.CreateLinkedTokenSource(Ct);

        Task[] readers = [.. Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            while (!done.IsCancellationRequested)
            {
                long least = Volatile.Read(ref acknowledged);
                (long value, bool isReplica) = await servers.ReadAsync();
                Assert.True(value >= least, $"{value} was read where {least} had been acknowledged.");
                if (isReplica) Interlocked.Increment(ref atReplica);
            }
        }, Ct))];
        for (int i = 0; i < 200; i++)
        {
            Volatile.Write(ref acknowledged, await servers.WriteAsync());
            await Task.Delay(i % 20, Ct);
        }

        await done.CancelAsync();
        await Task.WhenAll(readers);
        Assert.NotEqual(0, atReplica);
    }

    [Fact]
    public async Task Reads_go_on_when_the_replica_is_killed_and_return_to_it_when_it_is_back()
    {
        await using ReplicatedServers servers = await ReplicatedServers.PrepareAsync();
        long value = await servers.ReadAtReplicaAsync();

        await servers.Replica.KillAsync();
        for (int i = 0; i < 50; i++) Assert.Equal((value, false), await servers.ReadAsync());

        await servers.Replica.StartAsync();
        Assert.Equal(value, await servers.ReadAtReplicaAsync());
    }

    [Fact]
    public async Task Reads_go_on_at_the_replica_while_the_primary_is_away()
    {
        await using ReplicatedServers servers = await ReplicatedServers.PrepareAsync();
        long value = await servers.ReadAtReplicaAsync();

        await servers.Primary.KillAsync();
        for (int i = 0; i < 50; i++) Assert.Equal((value, true), await servers.ReadAsync());

        await servers.Primary.StartAsync();
        Assert.Equal(value + 1, await servers.WriteAsync());
        Assert.Equal(value + 1, (await servers.ReadAsync()).Value);
    }

    [Fact]
    public async Task Promoted_replica_takes_reads_and_writes_after_the_primary_is_gone()
    {
        await using ReplicatedServers servers = await ReplicatedServers.PrepareAsync();
        long value = await servers.ReadAtReplicaAsync();

        await servers.Primary.KillAsync();
        await ReplicatedServers.ExecuteAsync(servers.Replica, "SELECT pg_promote()");

        Assert.Equal(value, (await servers.ReadAsync()).Value);
        Assert.Equal(value + 1, await servers.WriteAsync());
        Assert.Equal((value + 1, false), await servers.ReadAsync());
    }
}
