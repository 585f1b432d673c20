using System.Net.WebSockets;
using System.Text;
using Espalier.AspNetCore.RateLimits;
using Espalier.AspNetCore.Tests.Subscriptions;
using Espalier.AspNetCore.Tests.Support;
using Espalier.AspNetCore.TrustedDocuments;
using Microsoft.Extensions.DependencyInjection;

namespace Espalier.AspNetCore.Tests.WebSockets;

/// <summary>Neither trusted documents nor rate limits can be gone round by another transport.</summary>
public sealed class SocketGateTests
{
    private const string Known = "{ caller }";

    [Fact]
    public async Task Document_that_is_not_trusted_is_refused_on_a_socket()
    {
        await using var service = await OnlyTrustedAsync();
        using var client = await SocketClient.OpenReadyAsync(service);

        await client.SubscribeAsync("a", "subscription { onTick { number } }");

        var refusal = await client.ReadAsync();
        Assert.StartsWith("{'id':'a','type':'error'", refusal, StringComparison.Ordinal);
        Assert.Contains(TransportErrorCodes.DocumentNotTrusted, refusal, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Trusted_document_is_executed_by_its_hash_on_a_socket()
    {
        await using var service = await OnlyTrustedAsync();
        using var client = await SocketClient.OpenReadyAsync(service);

        await client.SendAsync($"{{'id':'a','type':'subscribe','payload':{{'documentId':'sha256:{LedgerService.HashOf(Known)}'}}}}");

        Assert.Equal("{'id':'a','type':'next','payload':{'data':{'caller':'nobody'}}}", await client.ReadAsync());
    }

    [Fact]
    public async Task Document_that_is_not_trusted_is_refused_an_event_stream()
    {
        await using var service = await OnlyTrustedAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql")
        {
            Content = new StringContent("""{"query":"{ __typename }"}""", Encoding.UTF8, "application/json"),
        };
        request.Headers.Accept.ParseAdd("text/event-stream");

        using var response = await service.Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(TransportErrorCodes.DocumentNotTrusted, await LedgerService.CodeAsync(response));
    }

    [Fact]
    public async Task Operations_on_a_socket_take_permits_too()
    {
        await using var service = await LimitedAsync(burst: 3);
        using var client = await SocketClient.OpenReadyAsync(service);

        for (var i = 0; i < 2; i++)
        {
            await client.SubscribeAsync("a", Known);
            Assert.Contains("'next'", await client.ReadAsync(), StringComparison.Ordinal);
            Assert.Contains("'complete'", await client.ReadAsync(), StringComparison.Ordinal);
        }

        await client.SubscribeAsync("a", Known);
        Assert.Contains("'code':'RATE_LIMITED','retryAfter':", await client.ReadAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Socket_is_refused_when_the_bucket_is_empty()
    {
        await using var service = await LimitedAsync(burst: 1);
        using var first = await SocketClient.OpenAsync(service);

        var failure = await Assert.ThrowsAsync<WebSocketException>(() => SocketClient.OpenAsync(service));

        Assert.Contains("429", failure.Message, StringComparison.Ordinal);
    }

    private static Task<TickerService> OnlyTrustedAsync()
        => TickerService.StartAsync(services: services => services.Configure<TrustedDocumentOptions>(options =>
        {
            options.Mode = TrustedDocumentMode.OnlyTrusted;
            options.Add("Caller.graphql", Encoding.UTF8.GetBytes(Known));
        }));

    private static Task<TickerService> LimitedAsync(int burst)
        => TickerService.StartAsync(services: services => services.Configure<RateLimitOptions>(limits =>
        {
            limits.IncludeLocal = true;
            limits.AnonymousBurst = burst;
            limits.AnonymousPerSecond = 1;
            limits.CostPerPermit = 0;
        }));
}
