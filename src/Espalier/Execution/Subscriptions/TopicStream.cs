namespace Espalier.Execution.Subscriptions;

/// <summary>What one listener of a topic reads.</summary>
internal sealed class TopicStream<TMessage>(BoundedQueue<TMessage> queue, Action leave) : IAsyncEnumerable<TMessage>
    where TMessage : notnull
{
    public async IAsyncEnumerator<TMessage> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        try
        {
            await foreach (var message in queue.ReadAllAsync(cancellationToken))
            {
                yield return message;
            }
        }
        finally
        {
            leave();
        }
    }
}
