namespace Espalier.Execution.Subscriptions;

/// <summary>
/// The response stream of one subscriber (GraphQL September 2025, section 6.2.3.2): complete responses as UTF-8 JSON. Equal
/// subscriptions get the same bytes. To be enumerated once, and disposed.
/// </summary>
public sealed class Subscription : IAsyncEnumerable<ReadOnlyMemory<byte>>, IDisposable
{
    private readonly BoundedQueue<ReadOnlyMemory<byte>> _responses;
    private ResponseStream? _stream;

    internal Subscription(int maxQueued) => _responses = new(maxQueued);

    /// <summary>The place among the subscribers of the stream, which keeps it.</summary>
    internal int Seat { get; set; }

    /// <summary>The stream, once the subscriber has joined it.</summary>
    internal ResponseStream? Stream
    {
        set => _stream = value;
    }

    /// <summary>Reads the responses from where the subscription began.</summary>
    /// <exception cref="GraphQLException">
    /// The subscriber let too many responses wait (<see cref="ErrorCodes.SlowSubscriber"/>), or the source of events failed.
    /// </exception>
    /// <exception cref="OperationCanceledException">The reading was cancelled.</exception>
    public IAsyncEnumerator<ReadOnlyMemory<byte>> GetAsyncEnumerator(CancellationToken cancellationToken = default) =>
        _responses.ReadAllAsync(cancellationToken).GetAsyncEnumerator(cancellationToken);

    /// <summary>Ends the subscription. The stream goes on for the others; the last one to leave ends it.</summary>
    public void Dispose()
    {
        _responses.End(new ObjectDisposedException(nameof(Subscription)));
        Interlocked.Exchange(ref _stream, null)?.Leave(this);
    }

    internal void Deliver(ReadOnlyMemory<byte> response) => _responses.TryAdd(response);

    internal void End(GraphQLError? reason) => _responses.End(reason is null ? null : new GraphQLException(reason));
}
