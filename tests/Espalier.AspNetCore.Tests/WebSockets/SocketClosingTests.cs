using System.Net.WebSockets;
using Espalier.AspNetCore.Tests.Subscriptions;

namespace Espalier.AspNetCore.Tests.WebSockets;

// One class at a time waits for pauses.
[Collection(nameof(TickerQueries.Paused))]
public sealed class SocketClosingTests
{
    [Theory]
    [InlineData("hello", 4400)]
    [InlineData("", 4400)]
    [InlineData("[]", 4400)]
    [InlineData("{'type':'start'}", 4400)]
    [InlineData("{'type':'ping','payload':'x'}", 4400)]
    [InlineData("{'type':'ping'} {}", 4400)]
    [InlineData("{'id':'','type':'subscribe','payload':{'query':'{ caller }'}}", 4400)]
    [InlineData("{'id':'a','type':'subscribe'}", 4400)]
    [InlineData("{'id':'a','type':'subscribe','payload':{'query':5}}", 4400)]
    [InlineData("{'type':'connection_init'}", 4429)]
    public async Task Message_that_breaks_the_protocol_closes_the_socket(string message, int code)
    {
        await using var service = await TickerService.StartAsync();
        using var client = await SocketClient.OpenReadyAsync(service);

        await client.SendAsync(message);

        Assert.Equal($"closed {code}", await client.ReadAsync());
    }

    [Theory]
    [InlineData(@"{'Authorization':'\ud800'}")]
    [InlineData(@"[1]")]
    public async Task Payload_of_connection_init_that_cannot_be_read_closes_with_4400(string payload)
    {
        await using var service = await TickerService.StartAsync();
        using var client = await SocketClient.OpenAsync(service);

        await client.SendAsync($"{{'type':'connection_init','payload':{payload}}}");

        Assert.Equal("closed 4400", await client.ReadAsync());
    }

    [Fact]
    public async Task Message_that_nests_deeper_than_allowed_closes_with_4400()
    {
        await using var service = await TickerService.StartAsync();
        using var client = await SocketClient.OpenReadyAsync(service);

        await client.SendAsync($"{{'type':'ping','payload':{{'a':{new string('[', 10_000)}");

        Assert.Equal("closed 4400", await client.ReadAsync());
    }

    [Fact]
    public async Task Subscribe_before_the_acknowledgement_closes_with_4401()
    {
        await using var service = await TickerService.StartAsync();
        using var client = await SocketClient.OpenAsync(service);

        await client.SubscribeAsync("a", "{ caller }");

        Assert.Equal("closed 4401", await client.ReadAsync());
    }

    [Fact]
    public async Task Other_subprotocol_closes_with_4406()
    {
        await using var service = await TickerService.StartAsync();

        // The client of .NET takes a handshake that selects no subprotocol for a failure unless it asked for none.
        using var socket = new ClientWebSocket();
        await socket.ConnectAsync(new UriBuilder(service.Address) { Scheme = "ws", Path = "/graphql" }.Uri, TestContext.Current.CancellationToken);
        await socket.ReceiveAsync(new byte[100].AsMemory(), TestContext.Current.CancellationToken);

        Assert.Equal(4406, (int)socket.CloseStatus!);
    }

    [Fact]
    public async Task Silence_after_the_handshake_closes_with_4408()
    {
        await using var service = await TickerService.StartAsync(http => http.ConnectionInitTimeout = TimeSpan.FromMilliseconds(100));
        using var client = await SocketClient.OpenAsync(service);

        Assert.Equal("closed 4408", await client.ReadAsync());
    }

    [Fact]
    public async Task Id_that_is_in_use_closes_with_4409()
    {
        await using var service = await TickerService.StartAsync();
        using var client = await SocketClient.OpenReadyAsync(service);
        await client.SubscribeAsync("a", "subscription { onTick { number } }");

        await client.SubscribeAsync("a", "{ caller }");

        Assert.Equal("closed 4409", await client.ReadAsync());
        await service.UntilNobodyListensAsync();
    }

    [Fact]
    public async Task Message_above_the_limit_closes_with_1009()
    {
        await using var service = await TickerService.StartAsync();
        using var client = await SocketClient.OpenReadyAsync(service);

        await client.SubscribeAsync("a", "{ caller }" + new string(' ', 256 * 1024));

        Assert.Equal("closed 1009", await client.ReadAsync());
    }

    [Fact]
    public async Task Binary_message_closes_with_4400()
    {
        await using var service = await TickerService.StartAsync();
        using var client = await SocketClient.OpenReadyAsync(service);

        await client.SendAsync([1, 2, 3], WebSocketMessageType.Binary);

        Assert.Equal("closed 4400", await client.ReadAsync());
    }

    [Fact]
    public async Task Stopping_the_service_closes_with_1001_and_does_not_wait_for_subscriptions()
    {
        await using var service = await TickerService.StartAsync(http => http.SocketDrainTimeout = TimeSpan.FromMilliseconds(200));
        using var client = await SocketClient.OpenReadyAsync(service);
        await client.SubscribeAsync("a", "subscription { onTick { number } }");
        await client.SubscribeAsync("b", "{ wait }");
        await TickerService.UntilAsync(() => service.Topics.Count == 1);

        var stopping = service.StopAsync();

        Assert.Equal("closed 1001", await client.ReadAsync());
        await stopping.WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Stopping_the_service_answers_what_is_under_way_before_it_closes()
    {
        await using var service = await TickerService.StartAsync();
        using var client = await SocketClient.OpenReadyAsync(service);
        await client.SubscribeAsync("a", "subscription { onTick { number } }");
        await client.SubscribeAsync("b", "{ pause }");
        await TickerQueries.Paused.WaitAsync(TestContext.Current.CancellationToken);

        var stopping = service.StopAsync();

        Assert.Equal("{'id':'b','type':'next','payload':{'data':{'pause':'paused'}}}", await client.ReadAsync());
        Assert.Equal("{'id':'b','type':'complete'}", await client.ReadAsync());
        Assert.Equal("closed 1001", await client.ReadAsync());
        await stopping.WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Client_that_does_not_answer_the_closing_is_cut_off()
    {
        await using var service = await TickerService.StartAsync(http => http.SocketCloseTimeout = TimeSpan.FromMilliseconds(200));
        using var client = await SocketClient.OpenReadyAsync(service);

        var stopping = service.StopAsync();

        await stopping.WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Closing_by_the_client_is_answered()
    {
        await using var service = await TickerService.StartAsync();
        using var client = await SocketClient.OpenReadyAsync(service);
        await client.SubscribeAsync("a", "subscription { onTick { number } }");

        await client.CloseAsync();

        Assert.Equal(WebSocketState.Closed, client.State);
        await service.UntilNobodyListensAsync();
    }
}
