namespace Espalier.Execution.Subscriptions;

/// <summary>Listens to topics.</summary>
public interface ITopicEventReceiver
{
    /// <summary>Listens from now on. The stream must be enumerated, once; it stops listening when the enumerator is disposed.</summary>
    /// <typeparam name="TMessage">The type of the messages.</typeparam>
    /// <param name="topic">The topic.</param>
    /// <param name="cancellationToken">Keeps the listening from beginning.</param>
    /// <exception cref="ArgumentException">Others listen to this topic for another type.</exception>
    ValueTask<IAsyncEnumerable<TMessage>> SubscribeAsync<TMessage>(string topic, CancellationToken cancellationToken = default)
        where TMessage : notnull;
}
