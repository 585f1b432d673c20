using System.Net.ServerSentEvents;
using System.Text;
using System.Text.Json;
using RoadmapTracker.Api.Tests.Hosting;
using RoadmapTracker.Api.Tests.Support;

namespace RoadmapTracker.Api.Tests.Storage.Postgres;

/// <summary>Listens at one instance for who joins a roundtable.</summary>
internal sealed class EventStream : IAsyncDisposable
{
    private const string Subscription = "subscription { roundtableChanged { id organisation { slug } } }";

    private readonly CancellationTokenSource _patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
    private readonly HttpResponseMessage _response;
    private readonly IAsyncEnumerator<SseItem<string>> _events;

    private EventStream(HttpResponseMessage response, Stream content)
    {
        _patience.CancelAfter(TimeSpan.FromSeconds(120));
        _response = response;
        _events = SseParser.Create(content).EnumerateAsync(_patience.Token).GetAsyncEnumerator(_patience.Token);
    }

    public static async Task<EventStream> OpenAsync(RunningService service)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql")
        {
            Content = new StringContent(JsonSerializer.Serialize(new { query = Subscription }), Encoding.UTF8, "application/json"),
        };
        request.Headers.Accept.ParseAdd("text/event-stream");
        var response = await service.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
        return new EventStream(response, await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken));
    }

    /// <summary>The id of the membership that the next event tells of.</summary>
    public async Task<string> NextAsync()
    {
        Assert.True(await _events.MoveNextAsync());
        return JsonSerializer.Deserialize<JsonElement>(_events.Current.Data).Text("data.roundtableChanged.id")!;
    }

    /// <summary>The ids of so many that follow.</summary>
    public async Task<List<string>> NextAsync(int count)
    {
        List<string> ids = [];
        while (ids.Count < count) ids.Add(await NextAsync());
        return ids;
    }

    public async ValueTask DisposeAsync()
    {
        // The read under way is given up with the response.
        await _patience.CancelAsync();
        _response.Dispose();
        _patience.Dispose();
    }
}
