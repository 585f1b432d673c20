using Espalier.Execution.Subscriptions;

namespace Espalier.Tests.Execution.Subscriptions;

public sealed class InMemoryTopicsTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private readonly InMemoryTopics _topics = new(maxQueued: 2);

    [Fact]
    public async Task Listener_who_lets_too_much_wait_is_dropped()
    {
        var stream = await _topics.SubscribeAsync<string>("news", Token);

        foreach (var message in new[] { "one", "two", "three" })
        {
            await _topics.SendAsync("news", message, Token);
        }

        await Assert.ThrowsAsync<GraphQLException>(async () => await stream.ToListAsync(Token));
        Assert.Equal(0, _topics.Count);
    }

    [Fact]
    public async Task Topic_is_forgotten_when_its_last_listener_stops()
    {
        await using (var reading = (await _topics.SubscribeAsync<string>("news", Token)).GetAsyncEnumerator(Token))
        {
            var next = reading.MoveNextAsync();
            await _topics.SendAsync("news", "one", Token);
            Assert.True(await next);
            Assert.Equal(1, _topics.Count);
        }

        Assert.Equal(0, _topics.Count);
    }

    [Fact]
    public async Task Message_of_another_type_is_refused()
    {
        await _topics.SubscribeAsync<string>("news", Token);

        await Assert.ThrowsAsync<ArgumentException>(() => _topics.SendAsync("news", 1, Token).AsTask());
        await Assert.ThrowsAsync<ArgumentException>(() => _topics.SubscribeAsync<int>("news", Token).AsTask());
    }

    [Fact]
    public async Task Message_that_nobody_listens_for_is_kept_nowhere()
    {
        await _topics.SendAsync("news", "one", Token);

        Assert.Equal(0, _topics.Count);
    }
}
