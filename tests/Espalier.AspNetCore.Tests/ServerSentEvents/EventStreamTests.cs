using System.Net;
using System.Text;
using System.Text.Json;
using Espalier.AspNetCore.Tests.Subscriptions;

namespace Espalier.AspNetCore.Tests.ServerSentEvents;

public sealed class EventStreamTests
{
    private const string Subscription = "subscription { onTick { number } }";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("POST")]
    [InlineData("GET")]
    public async Task Subscription_sends_its_events_until_the_source_ends(string method)
    {
        await using var service = await TickerService.StartAsync();
        using var response = await AskAsync(service, Subscription, method);

        await service.SendAsync(new Tick(1));
        await service.SendAsync(new Tick(2));
        await service.Topics.CompleteAsync(nameof(TickerSubscriptions.OnTick));

        Assert.Equal("text/event-stream; charset=utf-8", response.Content.Headers.ContentType?.ToString());
        Assert.Equal("no-store", response.Headers.CacheControl?.ToString());
        Assert.Equal(
            ":\n\n"
            + "event: next\ndata: {\"data\":{\"onTick\":{\"number\":1}}}\n\n"
            + "event: next\ndata: {\"data\":{\"onTick\":{\"number\":2}}}\n\n"
            + "event: complete\ndata: \n\n",
            await response.Content.ReadAsStringAsync(Token));
    }

    [Fact]
    public async Task Query_sends_one_response_and_complete()
    {
        await using var service = await TickerService.StartAsync();
        using var response = await AskAsync(service, "{ caller }");

        Assert.Equal(
            ":\n\nevent: next\ndata: {\"data\":{\"caller\":\"nobody\"}}\n\nevent: complete\ndata: \n\n",
            await response.Content.ReadAsStringAsync(Token));
    }

    [Fact]
    public async Task Request_that_fails_sends_its_errors_without_data()
    {
        await using var service = await TickerService.StartAsync();
        using var response = await AskAsync(service, "{ nope }");
        var text = await response.Content.ReadAsStringAsync(Token);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.StartsWith(":\n\nevent: next\ndata: {\"errors\":[", text, StringComparison.Ordinal);
        Assert.EndsWith("\n\nevent: complete\ndata: \n\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain("\"data\"", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("application/json, text/event-stream;q=0.5", "application/json")]
    [InlineData("application/json, text/event-stream", "application/json")]
    [InlineData("text/event-stream, */*;q=0.1", "text/event-stream")]
    [InlineData("*/*", "application/json")]
    public async Task Stream_is_for_those_who_wish_it_most(string accept, string expected)
    {
        await using var service = await TickerService.StartAsync();
        using var response = await AskAsync(service, "{ caller }", accept: accept);

        Assert.Equal(expected, response.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task Mutation_over_get_is_refused()
    {
        await using var service = await TickerService.StartAsync();
        using var response = await AskAsync(service, "mutation { sendTick(input: { number: 1 }) { tick { number } } }", "GET");

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
    }

    [Fact]
    public async Task Stream_by_get_for_a_page_of_another_origin_is_refused()
    {
        await using var service = await TickerService.StartAsync();
        using var response = await AskAsync(service, Subscription, "GET", origin: "https://elsewhere.example.org");

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal(0, service.Topics.Count);
    }

    [Fact]
    public async Task Client_that_goes_leaves_nothing_behind()
    {
        await using var service = await TickerService.StartAsync();
        var response = await AskAsync(service, Subscription);
        Assert.Equal(1, service.Topics.Count);

        response.Dispose();

        await service.UntilNobodyListensAsync();
    }

    [Fact]
    public async Task Silent_stream_is_kept_alive_by_comments()
    {
        await using var service = await TickerService.StartAsync(http => http.EventStreamHeartbeat = TimeSpan.FromMilliseconds(50));
        using var response = await AskAsync(service, Subscription);
        using var reader = new StreamReader(await response.Content.ReadAsStreamAsync(Token));

        for (var i = 0; i < 6; i++)
        {
            Assert.Equal(i % 2 == 0 ? ":" : "", await reader.ReadLineAsync(Token));
        }
    }

    [Fact]
    public async Task Stopping_the_service_ends_the_stream_without_complete()
    {
        await using var service = await TickerService.StartAsync();
        using var response = await AskAsync(service, Subscription);

        await service.StopAsync().WaitAsync(TimeSpan.FromSeconds(10), Token);

        Assert.Equal(":\n\n", await response.Content.ReadAsStringAsync(Token));
    }

    [Fact]
    public async Task End_of_the_token_ends_the_stream_without_complete()
    {
        await using var service = await TickerService.StartAsync(services: TestSignIn.Add);
        using var response = await AskAsync(service, "subscription { onOwnTick }", authorization: "Bearer brief");

        Assert.Equal(":\n\n", await response.Content.ReadAsStringAsync(Token));
        await service.UntilNobodyListensAsync();
    }

    [Fact]
    public async Task Client_that_reads_too_slowly_is_told_why_it_is_dropped()
    {
        await using var service = await TickerService.StartAsync(execution: execution => execution.Subscriptions.MaxQueued = 4);
        using var response = await AskAsync(service, "subscription { onTick { text } }");

        // More than the buffers between here and there hold; what the stream of the subscription lets wait is dropped with it.
        var large = new string('x', 1024 * 1024);
        for (var i = 0; i < 64; i++)
        {
            await service.SendAsync(new Tick(i, large));
            await Task.Delay(2, Token);
        }

        var text = await response.Content.ReadAsStringAsync(Token);
        Assert.Contains("\"code\":\"SLOW_SUBSCRIBER\"", text, StringComparison.Ordinal);
        Assert.EndsWith("event: complete\ndata: \n\n", text, StringComparison.Ordinal);
    }

    private static async Task<HttpResponseMessage> AskAsync(
        TickerService service,
        string query,
        string method = "POST",
        string accept = "text/event-stream",
        string? origin = null,
        string? authorization = null)
    {
        var isGet = method == "GET";
        using var request = new HttpRequestMessage(new HttpMethod(method), isGet ? $"/graphql?query={Uri.EscapeDataString(query)}" : "/graphql");
        request.Headers.TryAddWithoutValidation("Accept", accept);
        if (origin is not null) request.Headers.TryAddWithoutValidation("Origin", origin);
        if (authorization is not null) request.Headers.TryAddWithoutValidation("Authorization", authorization);
        if (!isGet) request.Content = new StringContent(JsonSerializer.Serialize(new { query }), Encoding.UTF8, "application/json");
        return await service.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Token);
    }
}
