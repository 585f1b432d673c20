using Espalier.Execution.Subscriptions;

namespace RoadmapTracker.Api;

/// <summary>Each type of message has the topic of its name.</summary>
internal static class MessageTopics
{
    /// <summary>Sends a message to all who listen now.</summary>
    public static ValueTask SendAsync<TMessage>(this ITopicEventSender topics, TMessage message)
        where TMessage : notnull => topics.SendAsync(typeof(TMessage).Name, message);

    /// <summary>Listens from now on.</summary>
    public static ValueTask<IAsyncEnumerable<TMessage>> ListenAsync<TMessage>(this ITopicEventReceiver topics, CancellationToken ct)
        where TMessage : notnull => topics.SubscribeAsync<TMessage>(typeof(TMessage).Name, ct);
}
