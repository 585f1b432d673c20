using System.Collections.Concurrent;

namespace Espalier.Execution.Subscriptions;

/// <summary>
/// Topics within this process. Messages are kept only for those who listen, and for each at most <c>maxQueued</c>: who lets more
/// wait is dropped with <see cref="ErrorCodes.SlowSubscriber"/>. Safe for concurrent use.
/// </summary>
/// <param name="maxQueued">How many messages may wait for one listener.</param>
public sealed class InMemoryTopics(int maxQueued = 256) : ITopicEventSender, ITopicEventReceiver
{
    private readonly ConcurrentDictionary<string, Topic> _topics = new(StringComparer.Ordinal);

    /// <summary>How many topics somebody listens to.</summary>
    public int Count => _topics.Count;

    /// <inheritdoc/>
    public ValueTask SendAsync<TMessage>(string topic, TMessage message, CancellationToken cancellationToken = default)
        where TMessage : notnull
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (_topics.TryGetValue(topic, out var found))
        {
            Typed<TMessage>(topic, found).Send(message);
        }

        return default;
    }

    /// <inheritdoc/>
    public ValueTask CompleteAsync(string topic)
    {
        if (_topics.TryRemove(topic, out var found))
        {
            found.Complete();
        }

        return default;
    }

    /// <inheritdoc/>
    public ValueTask<IAsyncEnumerable<TMessage>> SubscribeAsync<TMessage>(string topic, CancellationToken cancellationToken = default)
        where TMessage : notnull
    {
        cancellationToken.ThrowIfCancellationRequested();
        var queue = new BoundedQueue<TMessage>(maxQueued);
        while (true)
        {
            var fresh = new Topic<TMessage>(queue);
            var found = Typed<TMessage>(topic, _topics.GetOrAdd(topic, fresh));
            if (found == fresh || found.TryJoin(queue))
            {
                return new(new TopicStream<TMessage>(queue, () => Leave(topic, found, queue)));
            }

            Forget(topic, found);
        }
    }

    private static Topic<TMessage> Typed<TMessage>(string name, Topic topic)
        where TMessage : notnull =>
        topic as Topic<TMessage>
            ?? throw new ArgumentException($"Topic \"{name}\" has messages of {topic.MessageType}, not of {typeof(TMessage)}.", nameof(name));

    private void Leave<TMessage>(string name, Topic<TMessage> topic, BoundedQueue<TMessage> queue)
        where TMessage : notnull
    {
        if (topic.Leave(queue))
        {
            Forget(name, topic);
        }
    }

    private void Forget(string name, Topic topic) => _topics.TryRemove(KeyValuePair.Create(name, topic));
}
