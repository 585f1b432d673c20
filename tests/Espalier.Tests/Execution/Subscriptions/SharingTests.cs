using System.Runtime.InteropServices;
using Espalier.Execution;
using Espalier.Execution.Subscriptions;

namespace Espalier.Tests.Execution.Subscriptions;

public sealed class SharingTests
{
    private const string Document = "subscription { onNotice { text } }";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Equal_subscriptions_execute_once_and_share_the_bytes()
    {
        var server = new BoardServer();
        using var one = await server.ListenAsync(Document);
        using var other = await server.ListenAsync(Document);

        await server.PostAsync(new Notice("for both", 0));

        var first = await FirstAsync(one);
        var second = await FirstAsync(other);
        Assert.Equal(1, server.Counter.Count);
        Assert.True(MemoryMarshal.TryGetArray(first, out var firstBytes) && MemoryMarshal.TryGetArray(second, out var secondBytes)
            && ReferenceEquals(firstBytes.Array, secondBytes.Array));
    }

    [Fact]
    public async Task Subscriptions_that_differ_in_variables_document_or_access_share_nothing()
    {
        var server = new BoardServer(options => options.Subscriptions.AccessScope = user => string.Join(',', user?.Claims.Select(claim => claim.Value) ?? []));
        using var one = await server.ListenAsync("subscription($f: Int!) { onFloor(floor: $f) { text } }", new { f = 1 });
        using var two = await server.ListenAsync("subscription($f: Int!) { onFloor(floor: $f) { text } }", new { f = 2 });
        using var three = await server.ListenAsync(Document);
        using var four = await server.ListenAsync(Document, null, "keeper");
        using var five = await server.ListenAsync(Document, null, "keeper");

        Assert.Equal(4, server.Executor.SharedStreams);
    }

    [Fact]
    public async Task Signed_in_callers_share_with_nobody_unless_the_host_says_so()
    {
        var server = new BoardServer();
        using var one = await server.ListenAsync(Document, null, "keeper");
        using var other = await server.ListenAsync(Document, null, "keeper");

        await server.PostAsync(new Notice("for both", 0));
        await FirstAsync(one);
        await FirstAsync(other);

        Assert.Equal(2, server.Counter.Count);
        Assert.Equal(0, server.Executor.SharedStreams);
    }

    [Fact]
    public async Task Stream_ends_when_its_last_subscriber_leaves()
    {
        var server = new BoardServer();
        var one = await server.ListenAsync(Document);
        var other = await server.ListenAsync(Document);

        one.Dispose();
        Assert.Equal(1, server.Executor.SharedStreams);
        other.Dispose();

        Assert.Equal(0, server.Executor.SharedStreams);
        await UntilAsync(() => server.Topics.Count == 0);
    }

    [Fact]
    public async Task Slow_subscriber_is_dropped_with_a_code_and_the_others_go_on()
    {
        var server = new BoardServer(options => options.Subscriptions.MaxQueued = 8);
        using var slow = await server.ListenAsync(Document);
        using var quick = await server.ListenAsync(Document);
        await using var reading = quick.GetAsyncEnumerator(Token);

        for (var i = 0; i < 9; i++)
        {
            await server.PostAsync(new Notice($"{i}", 0));
            Assert.True(await reading.MoveNextAsync());
        }

        var dropped = await Assert.ThrowsAsync<GraphQLException>(() => BoardServer.ReadAsync(slow));
        Assert.Equal(ErrorCodes.SlowSubscriber, dropped.Error.Code);
        Assert.Equal(8, dropped.Error.Extensions!["value"]);
    }

    [Fact]
    public async Task Joining_and_leaving_at_once_loses_no_subscriber()
    {
        var server = new BoardServer();
        await Parallel.ForAsync(0, 200, Token, async (i, _) =>
        {
            using var subscription = await server.ListenAsync(Document);
            await server.PostAsync(new Notice($"{i}", 0));
            Assert.NotEmpty(await BoardServer.ReadAsync(subscription, 1));
        });

        Assert.Equal(0, server.Executor.SharedStreams);
        await UntilAsync(() => server.Topics.Count == 0);
    }

    private static async Task<ReadOnlyMemory<byte>> FirstAsync(Subscription subscription)
    {
        await foreach (var response in subscription.WithCancellation(Token))
        {
            return response;
        }

        throw new InvalidOperationException("The stream ended.");
    }

    private static async Task UntilAsync(Func<bool> condition)
    {
        while (!condition())
        {
            await Task.Delay(10, Token);
        }
    }
}
