using System.Text.Json;

namespace RoadmapTracker.Api.Tests.Support;

/// <summary>Somebody who listens to an operation of <c>schema/operations</c>.</summary>
public abstract class Subscriber : IAsyncDisposable
{
    /// <summary>The operations that are listened to; each is tested beside its feature.</summary>
    public static IReadOnlyList<string> Operations { get; } = ["OfferDecided", "ProgressSubmitted", "ProgressVerified", "RoundtableChanged"];

    /// <summary>Cancels what takes longer than any event should.</summary>
    protected CancellationTokenSource Patience { get; } = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);

    /// <summary>Listens; whatever happens from now on arrives. In one test no two may have the same access.</summary>
    /// <param name="server">The service.</param>
    /// <param name="transport">WebSocket or EventStream.</param>
    /// <param name="operation">The operation's name.</param>
    /// <param name="variables">Its variables.</param>
    /// <param name="token">Who listens; null for anybody.</param>
    public static async Task<Subscriber> OpenAsync(
        KestrelServer server, Transport transport, string operation, object? variables = null, string? token = null)
    {
        // The subscribers of a test ask for the same, so that only what they may read keeps their streams apart; the comment keeps them
        // from those of tests before, which may not have ended yet.
        var request = JsonSerializer.Serialize(new { query = $"{Operation.Read(operation)}\n# {TestContext.Current.Test!.UniqueID}", variables });
        Subscriber subscriber = transport == Transport.WebSocket ? new SocketSubscriber() : new EventStreamSubscriber();
        subscriber.Patience.CancelAfter(TimeSpan.FromSeconds(30));
        try
        {
            await subscriber.BeginAsync(server, request, token);
            await server.Begun.WaitAsync(subscriber.Patience.Token);
            return subscriber;
        }
        catch
        {
            await subscriber.DisposeAsync();
            throw;
        }
    }

    /// <summary>The object that the next event shows.</summary>
    public async Task<JsonElement> NextAsync()
    {
        var response = await ReadAsync();
        Assert.False(response.TryGetProperty("errors", out var errors), errors.ToString());
        return response.GetProperty("data").EnumerateObject().Single().Value;
    }

    public virtual ValueTask DisposeAsync()
    {
        Patience.Dispose();
        GC.SuppressFinalize(this);
        return default;
    }

    /// <summary>Connects and asks.</summary>
    protected abstract Task BeginAsync(KestrelServer server, string request, string? token);

    /// <summary>The next response.</summary>
    protected abstract Task<JsonElement> ReadAsync();
}
