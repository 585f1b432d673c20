using System.Net.Http.Headers;
using System.Net.ServerSentEvents;
using System.Text;
using System.Text.Json;

namespace RoadmapTracker.Api.Tests.Support;

/// <summary>Listens by a request of its own.</summary>
internal sealed class EventStreamSubscriber : Subscriber
{
    private HttpClient? _client;
    private HttpResponseMessage? _response;
    private IAsyncEnumerator<SseItem<string>>? _events;

    public override async ValueTask DisposeAsync()
    {
        if (_events is not null) await _events.DisposeAsync();
        _response?.Dispose();
        _client?.Dispose();
        await base.DisposeAsync();
    }

    protected override async Task BeginAsync(KestrelServer server, string request, string? token)
    {
        _client = server.CreateClient();
        using var asked = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = new StringContent(request, Encoding.UTF8, "application/json") };
        asked.Headers.Accept.ParseAdd("text/event-stream");
        if (token is not null) asked.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        _response = await _client.SendAsync(asked, HttpCompletionOption.ResponseHeadersRead, Patience.Token);
        _events = SseParser.Create(await _response.Content.ReadAsStreamAsync(Patience.Token)).EnumerateAsync(Patience.Token).GetAsyncEnumerator(Patience.Token);
    }

    protected override async Task<JsonElement> ReadAsync()
    {
        Assert.True(await _events!.MoveNextAsync());
        Assert.Equal("next", _events.Current.EventType);
        return JsonSerializer.Deserialize<JsonElement>(_events.Current.Data);
    }
}
