namespace Espalier.Execution.Subscriptions;

/// <inheritdoc/>
internal sealed class Topic<TMessage> : Topic
    where TMessage : notnull
{
    private readonly Lock _gate = new();
    private readonly HashSet<BoundedQueue<TMessage>> _listeners;
    private bool _isClosed;

    /// <summary>A topic that somebody listens to from the beginning.</summary>
    public Topic(BoundedQueue<TMessage> first) => _listeners = [first];

    public override Type MessageType => typeof(TMessage);

    /// <summary>False when the last listener has left or the topic was completed; then a new topic must take its place.</summary>
    public bool TryJoin(BoundedQueue<TMessage> listener)
    {
        lock (_gate)
        {
            return !_isClosed && _listeners.Add(listener);
        }
    }

    /// <summary>Whether nobody is left, which closes the topic.</summary>
    public bool Leave(BoundedQueue<TMessage> listener)
    {
        lock (_gate)
        {
            _listeners.Remove(listener);
            return _isClosed = _isClosed || _listeners.Count == 0;
        }
    }

    public void Send(TMessage message)
    {
        lock (_gate)
        {
            foreach (var listener in _listeners)
            {
                listener.TryAdd(message);
            }
        }
    }

    public override void Complete()
    {
        lock (_gate)
        {
            _isClosed = true;
            foreach (var listener in _listeners)
            {
                listener.End();
            }
        }
    }
}
