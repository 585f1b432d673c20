using System.Net.WebSockets;
using Espalier.AspNetCore.Tests.Subscriptions;
using Espalier.AspNetCore.WebSockets;

namespace Espalier.AspNetCore.Tests.WebSockets;

public sealed class SocketCallerTests
{
    [Theory]
    [InlineData("https://elsewhere.example.org")]
    [InlineData("null")]
    public async Task Page_of_another_origin_is_refused(string origin)
    {
        await using var service = await TickerService.StartAsync();

        var refused = await Assert.ThrowsAsync<WebSocketException>(() => SocketClient.OpenAsync(service, origin: origin));

        Assert.Contains("403", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_of_the_own_host_or_of_a_listed_origin_is_accepted()
    {
        await using var service = await TickerService.StartAsync(http => http.AllowedOrigins.Add("https://dashboard.example.org"));

        using var own = await SocketClient.OpenAsync(service, origin: service.Address.GetLeftPart(UriPartial.Authority));
        using var listed = await SocketClient.OpenAsync(service, origin: "https://dashboard.example.org");

        Assert.Equal("graphql-transport-ws", own.Subprotocol);
        Assert.Equal("graphql-transport-ws", listed.Subprotocol);
    }

    [Fact]
    public async Task Token_of_the_connection_says_who_subscribes()
    {
        await using var service = await TickerService.StartAsync(services: TestSignIn.Add);
        using var client = await SocketClient.OpenReadyAsync(service, "{'Authorization':'Bearer Ada'}");
        await client.SubscribeAsync("a", "subscription { onOwnTick }");
        await TickerService.UntilAsync(() => service.Topics.Count == 1);

        await service.SendAsync(new Tick(7));

        Assert.Equal("{'id':'a','type':'next','payload':{'data':{'onOwnTick':'7 for Ada'}}}", await client.ReadAsync());
    }

    [Fact]
    public async Task Services_of_filter_and_resolver_know_the_caller_of_the_connection_and_not_of_the_handshake()
    {
        await using var service = await TickerService.StartAsync(services: TestSignIn.Add);
        using var client = await SocketClient.OpenAsync(service, authorization: "Bearer Grace");
        await client.SendAsync("{'type':'connection_init','payload':{'Authorization':'Bearer Ada'}}");
        await client.ReadAsync();
        await client.SubscribeAsync("a", "subscription { onTickForAda }");
        await TickerService.UntilAsync(() => service.Topics.Count == 1);

        await service.SendAsync(new Tick(7));

        Assert.Equal("{'id':'a','type':'next','payload':{'data':{'onTickForAda':'7 for Ada'}}}", await client.ReadAsync());
    }

    [Theory]
    [InlineData("{'Authorization':'Bearer nobody'}")]
    [InlineData("{'authorization':'Basic QWRhOg=='}")]
    [InlineData("{'authorization':1}")]
    public async Task Token_that_is_not_good_closes_with_4403(string payload)
    {
        await using var service = await TickerService.StartAsync(services: TestSignIn.Add);
        using var client = await SocketClient.OpenAsync(service);

        await client.SendAsync($"{{'type':'connection_init','payload':{payload}}}");

        Assert.Equal("closed 4403", await client.ReadAsync());
    }

    [Fact]
    public async Task Token_closes_with_4403_where_nobody_judges_it()
    {
        await using var service = await TickerService.StartAsync();
        using var client = await SocketClient.OpenAsync(service);

        await client.SendAsync("{'type':'connection_init','payload':{'Authorization':'Bearer Ada'}}");

        Assert.Equal("closed 4403", await client.ReadAsync());
    }

    [Fact]
    public async Task End_of_the_token_closes_the_socket_and_its_subscriptions()
    {
        await using var service = await TickerService.StartAsync(http => http.AuthenticateSocket = _ => new(
            new ConnectionCaller(TestSignIn.User("Ada"), TimeProvider.System.GetUtcNow().AddMilliseconds(500))));
        using var client = await SocketClient.OpenReadyAsync(service);
        await client.SubscribeAsync("a", "subscription { onOwnTick }");

        Assert.Equal("closed 4403", await client.ReadAsync());
        await service.UntilNobodyListensAsync();
    }

    [Fact]
    public async Task Failure_of_the_host_closes_with_4500_and_tells_nothing()
    {
        await using var service = await TickerService.StartAsync(http => http.AuthenticateSocket = _ => throw new InvalidDataException("secret"));
        using var client = await SocketClient.OpenAsync(service);

        await client.SendAsync("{'type':'connection_init'}");

        Assert.Equal("closed 4500", await client.ReadAsync());
    }

    [Fact]
    public async Task Caller_of_the_handshake_stands_where_the_connection_brings_no_token()
    {
        await using var service = await TickerService.StartAsync(services: TestSignIn.Add);
        using var client = await SocketClient.OpenAsync(service, authorization: "Bearer Grace");
        await client.SendAsync("{'type':'connection_init'}");
        await client.ReadAsync();

        await client.SubscribeAsync("q", "{ caller }");

        Assert.Equal("{'id':'q','type':'next','payload':{'data':{'caller':'Grace'}}}", await client.ReadAsync());
    }
}
