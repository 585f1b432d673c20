using System.Net.WebSockets;
using Espalier.AspNetCore.Tests.Subscriptions;

namespace Espalier.AspNetCore.Tests.WebSockets;

public sealed class SocketOperationTests
{
    [Fact]
    public async Task Subscription_sends_its_events_until_the_source_ends()
    {
        await using var service = await TickerService.StartAsync();
        using var client = await SocketClient.OpenReadyAsync(service);
        await client.SubscribeAsync("a", "subscription { onTick { number } }");
        await TickerService.UntilAsync(() => service.Topics.Count == 1);

        await service.SendAsync(new Tick(1));
        await service.SendAsync(new Tick(2));
        await service.Topics.CompleteAsync(nameof(TickerSubscriptions.OnTick));

        Assert.Equal("{'id':'a','type':'next','payload':{'data':{'onTick':{'number':1}}}}", await client.ReadAsync());
        Assert.Equal("{'id':'a','type':'next','payload':{'data':{'onTick':{'number':2}}}}", await client.ReadAsync());
        Assert.Equal("{'id':'a','type':'complete'}", await client.ReadAsync());
    }

    [Fact]
    public async Task Complete_of_the_client_ends_the_subscription()
    {
        await using var service = await TickerService.StartAsync();
        using var client = await SocketClient.OpenReadyAsync(service);
        await client.SubscribeAsync("a", "subscription { onTick { number } }");
        await TickerService.UntilAsync(() => service.Topics.Count == 1);

        await client.SendAsync("{'id':'a','type':'complete'}");

        await service.UntilNobodyListensAsync();
    }

    [Theory]
    [InlineData("{ caller }", "{'data':{'caller':'nobody'}}")]
    [InlineData("mutation { sendTick(input: { number: 4 }) { tick { number } } }", "{'data':{'sendTick':{'tick':{'number':4}}}}")]
    public async Task Other_operations_send_one_response_and_complete(string document, string expected)
    {
        await using var service = await TickerService.StartAsync();
        using var client = await SocketClient.OpenReadyAsync(service);

        await client.SubscribeAsync("q", document);

        Assert.Equal($"{{'id':'q','type':'next','payload':{expected}}}", await client.ReadAsync());
        Assert.Equal("{'id':'q','type':'complete'}", await client.ReadAsync());
    }

    [Theory]
    [InlineData("{ nope }", "VALIDATION_FAILED")]
    [InlineData("subscription { onOwnTick }", "UNAUTHENTICATED")]
    public async Task Request_that_fails_sends_its_errors_and_frees_the_id(string document, string code)
    {
        await using var service = await TickerService.StartAsync();
        using var client = await SocketClient.OpenReadyAsync(service);

        await client.SubscribeAsync("e", document);
        var error = await client.ReadAsync();
        await client.SubscribeAsync("e", "{ caller }");

        Assert.StartsWith("{'id':'e','type':'error','payload':[{'message':", error, StringComparison.Ordinal);
        Assert.Contains($"'code':'{code}'", error, StringComparison.Ordinal);
        Assert.StartsWith("{'id':'e','type':'next'", await client.ReadAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task More_operations_than_allowed_are_refused_and_the_socket_goes_on()
    {
        await using var service = await TickerService.StartAsync(http => http.MaxSubscriptionsPerSocket = 2);
        using var client = await SocketClient.OpenReadyAsync(service);
        await client.SubscribeAsync("a", "subscription { onTick { number } }");
        await client.SubscribeAsync("b", "subscription { onTick { number } }");

        await client.SubscribeAsync("c", "subscription { onTick { number } }");
        var refusal = await client.ReadAsync();
        await client.SendAsync("{'type':'ping'}");

        Assert.Equal(
            "{'id':'c','type':'error','payload':[{'message':'At most 2 operations may run at once on a socket.',"
            + "'extensions':{'code':'TOO_MANY_SUBSCRIPTIONS','limit':'maxSubscriptionsPerSocket','value':2}}]}",
            refusal);
        Assert.Equal("{'type':'pong'}", await client.ReadAsync());
    }

    [Fact]
    public async Task Client_that_goes_without_a_word_leaves_nothing_behind()
    {
        await using var service = await TickerService.StartAsync();
        using var client = await SocketClient.OpenReadyAsync(service);
        await client.SubscribeAsync("a", "subscription { onTick { number } }");
        await TickerService.UntilAsync(() => service.Topics.Count == 1);

        client.Abort();

        await service.UntilNobodyListensAsync();
    }

    [Fact]
    public async Task Client_that_reads_nothing_is_cut_off()
    {
        await using var service = await TickerService.StartAsync(http => http.SendTimeout = TimeSpan.FromMilliseconds(300));
        using var client = await SocketClient.OpenReadyAsync(service);
        await client.SubscribeAsync("a", "subscription { onTick { text } }");
        await TickerService.UntilAsync(() => service.Topics.Count == 1);

        // More than the buffers between here and there hold, less than may wait for a subscriber.
        var large = new string('x', 1024 * 1024);
        for (var i = 0; i < 64; i++)
        {
            await service.SendAsync(new Tick(i, large));
        }

        await service.UntilNobodyListensAsync();
        await Assert.ThrowsAsync<WebSocketException>(async () =>
        {
            while (true)
            {
                await client.ReadAsync();
            }
        });
    }
}
