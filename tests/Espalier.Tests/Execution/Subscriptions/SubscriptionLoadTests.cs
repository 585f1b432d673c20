using Espalier.Execution.Subscriptions;

namespace Espalier.Tests.Execution.Subscriptions;

/// <summary>Nothing else runs meanwhile, since all tests of a process share its memory.</summary>
[CollectionDefinition(nameof(MeasuredMemory), DisableParallelization = true)]
public sealed class MeasuredMemory;

/// <summary>Many subscribers cost little, and an event is executed once however many wait for it.</summary>
[Collection(nameof(MeasuredMemory))]
public sealed class SubscriptionLoadTests(ITestOutputHelper output)
{
    private const int Idle = 10_000;
    private const int Active = 1_000;
    private const int Events = 20;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Ten_thousand_idle_and_a_thousand_active_subscribers_cost_little_memory()
    {
        var server = new BoardServer();
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var idle = await SubscribeAsync(server, Idle, i => ("subscription { onFloor(floor: 0) { text } }", null));
        var equal = Report("equal idle subscriber", before, Idle);

        before = GC.GetTotalMemory(forceFullCollection: true);
        var distinct = await SubscribeAsync(server, Active, i => ("subscription($f: Int!) { onFloor(floor: $f) { text } }", new { f = i + 1 }));
        var alone = Report("idle subscriber with variables of its own", before, Active);

        before = GC.GetTotalMemory(forceFullCollection: true);
        var active = await SubscribeAsync(server, Active, i => ("subscription { onNotice { text floor } }", null));
        var readers = active.Select(subscription => BoardServer.ReadAsync(subscription, Events)).ToList();
        for (var i = 0; i < Events; i++)
        {
            await server.PostAsync(new Notice($"event {i}", i));
        }

        var received = await Task.WhenAll(readers).WaitAsync(TimeSpan.FromSeconds(30), Token);
        Assert.All(received, responses => Assert.Equal(received[0], responses));
        Assert.Equal(Events, server.Counter.Count);
        received = null;
        readers = null;
        Report("active subscriber after its events", before, Active);

        Assert.InRange(equal, 1, 1024);
        Assert.InRange(alone, 1, 16 * 1024);
        foreach (var subscription in idle.Concat(distinct).Concat(active))
        {
            subscription.Dispose();
        }

        Assert.Equal(0, server.Executor.SharedStreams);
    }

    private static async Task<List<Subscription>> SubscribeAsync(BoardServer server, int count, Func<int, (string Document, object? Variables)> ask)
    {
        var subscriptions = new List<Subscription>(count);
        for (var i = 0; i < count; i++)
        {
            var (document, variables) = ask(i);
            subscriptions.Add(await server.ListenAsync(document, variables));
        }

        return subscriptions;
    }

    private long Report(string what, long before, int count)
    {
        var each = (GC.GetTotalMemory(forceFullCollection: true) - before) / count;
        output.WriteLine($"{each} bytes per {what}");
        return each;
    }
}
