using System.Net.ServerSentEvents;
using System.Text;
using System.Text.Json;
using RoadmapTracker.Api.Tests.Hosting;

namespace RoadmapTracker.Api.Tests.Storage.Postgres;

/// <summary>Listens by an event stream.</summary>
internal sealed class StreamListener : Listener
{
    private readonly HttpResponseMessage _response;
    private readonly IAsyncEnumerator<SseItem<string>> _events;

    private StreamListener(HttpResponseMessage response, Stream content)
    {
        _response = response;
        _events = SseParser.Create(content).EnumerateAsync(Patience.Token).GetAsyncEnumerator(Patience.Token);
    }

    public static async Task<StreamListener> OpenAsync(RunningService service)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql")
        {
            Content = new StringContent(JsonSerializer.Serialize(new { query = Subscription }), Encoding.UTF8, "application/json"),
        };
        request.Headers.Accept.ParseAdd("text/event-stream");
        var response = await service.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
        return new StreamListener(response, await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken));
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        _response.Dispose();
    }

    protected override async Task<JsonElement> ReadAsync()
    {
        Assert.True(await _events.MoveNextAsync());
        return JsonSerializer.Deserialize<JsonElement>(_events.Current.Data);
    }
}
