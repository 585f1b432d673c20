namespace Espalier.Execution.Subscriptions;

/// <summary>Tells subscribers what happened. Send after the change is committed, or they read what does not stand yet.</summary>
public interface ITopicEventSender
{
    /// <summary>Sends a message to all who listen to the topic now. Never waits for them.</summary>
    /// <typeparam name="TMessage">The type that listeners of this topic expect.</typeparam>
    /// <param name="topic">The topic, as in <see cref="TopicAttribute"/> with its placeholders filled in.</param>
    /// <param name="message">What happened.</param>
    /// <param name="cancellationToken">Keeps the message from being sent.</param>
    /// <exception cref="ArgumentException">Listeners of this topic expect another type.</exception>
    ValueTask SendAsync<TMessage>(string topic, TMessage message, CancellationToken cancellationToken = default)
        where TMessage : notnull;

    /// <summary>Ends the streams of all who listen to the topic; what was sent before still reaches them.</summary>
    ValueTask CompleteAsync(string topic);
}
