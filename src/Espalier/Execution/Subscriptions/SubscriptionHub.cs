using System.Collections.Concurrent;
using Espalier.Response;
using Espalier.TypeSystem;

namespace Espalier.Execution.Subscriptions;

/// <summary>Brings subscribers with equal subscriptions together. Holds only streams that somebody reads.</summary>
/// <param name="schema">The schema.</param>
/// <param name="options">Limits and hooks.</param>
internal sealed class SubscriptionHub(Schema schema, ExecutionOptions options)
{
    private readonly ConcurrentDictionary<SubscriptionKey, ResponseStream> _shared = new();

    /// <summary>How many response streams are shared.</summary>
    public int Count => _shared.Count;

    public async ValueTask<SubscriptionResult> SubscribeAsync(
        OperationRequest request, PlannedRequest planned, CancellationToken cancellationToken)
    {
        var (subscriber, stream) = options.Subscriptions.AccessScope(request.User) is { } scope
            ? JoinShared(SubscriptionKey.For(request, planned.Operation, scope), request, planned)
            : JoinOwn(request, planned);
        try
        {
            var errors = await stream.BeginAsync(cancellationToken);
            if (errors.Count == 0)
            {
                return new SubscriptionResult(subscriber);
            }

            subscriber.Dispose();
            return new SubscriptionResult(ResponseAssembler.Refuse(errors));
        }
        catch
        {
            subscriber.Dispose();
            throw;
        }
    }

    private (Subscription Subscriber, ResponseStream Stream) JoinOwn(OperationRequest request, PlannedRequest planned)
    {
        var subscriber = new Subscription(options.Subscriptions.MaxQueued);
        var stream = new ResponseStream(schema, options, planned, request, static _ => { });
        stream.TryJoin(subscriber);
        return (subscriber, stream);
    }

    private (Subscription Subscriber, ResponseStream Stream) JoinShared(SubscriptionKey key, OperationRequest request, PlannedRequest planned)
    {
        var subscriber = new Subscription(options.Subscriptions.MaxQueued);
        while (true)
        {
            if (!_shared.TryGetValue(key, out var stream))
            {
                stream = _shared.GetOrAdd(key, new ResponseStream(schema, options, planned, request, over => Forget(key, over)));
            }

            if (stream.TryJoin(subscriber))
            {
                return (subscriber, stream);
            }

            // It is over, and about to be forgotten by whoever ended it.
            Forget(key, stream);
        }
    }

    private void Forget(SubscriptionKey key, ResponseStream stream) => _shared.TryRemove(KeyValuePair.Create(key, stream));
}
