namespace Espalier.Execution.Subscriptions;

/// <summary>
/// Where the events of a subscription root field come from (GraphQL September 2025, section 6.2.3.1, ResolveFieldEventStream).
/// Created once per schema and shared by all subscriptions, so it holds no state of theirs.
/// </summary>
public abstract class SubscriptionSource
{
    /// <summary>Begins a source stream. Each message becomes the parent object of the root field.</summary>
    /// <param name="context">
    /// What is asked. Its services live as long as the stream, and its token is cancelled when the last subscriber has left.
    /// </param>
    /// <returns>A stream that misses nothing that is sent after its first <c>MoveNextAsync</c> was called.</returns>
    /// <exception cref="GraphQLException">There is no such stream for this caller or these arguments.</exception>
    public abstract ValueTask<IAsyncEnumerable<object>> SubscribeAsync(FieldContext context);

    /// <summary>Whether subscribers with these arguments and this access shall be told of a message. By default they shall.</summary>
    /// <param name="message">A message of the stream.</param>
    /// <param name="context">What is asked, with services of this one event.</param>
    public virtual ValueTask<bool> IsWantedAsync(object message, FieldContext context) => new(result: true);
}
