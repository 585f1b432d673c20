using System.Text.Json;
using RoadmapTracker.Api.Tests.Hosting;
using RoadmapTracker.Api.Tests.Support;

namespace RoadmapTracker.Api.Tests.Storage.Postgres;

/// <summary>Listens at one instance for who joins a roundtable.</summary>
internal abstract class Listener : IAsyncDisposable
{
    protected const string Subscription = "subscription { roundtableChanged { id organisation { slug } } }";

    protected Listener() => Patience.CancelAfter(TimeSpan.FromSeconds(120));

    protected CancellationTokenSource Patience { get; } = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);

    public static async Task<Listener> OpenAsync(RunningService service, Transport transport)
        => transport == Transport.WebSocket ? await SocketListener.OpenAsync(service) : await StreamListener.OpenAsync(service);

    /// <summary>The id of the membership that the next event tells of.</summary>
    public async Task<string> NextAsync() => (await ReadAsync()).Text("data.roundtableChanged.id")!;

    /// <summary>The ids of so many that follow.</summary>
    public async Task<List<string>> NextAsync(int count)
    {
        List<string> ids = [];
        while (ids.Count < count) ids.Add(await NextAsync());
        return ids;
    }

    public virtual async ValueTask DisposeAsync()
    {
        // The read under way is given up.
        await Patience.CancelAsync();
        Patience.Dispose();
    }

    /// <summary>The next response.</summary>
    protected abstract Task<JsonElement> ReadAsync();
}
