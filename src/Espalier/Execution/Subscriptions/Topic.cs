namespace Espalier.Execution.Subscriptions;

/// <summary>A topic that somebody listens to.</summary>
internal abstract class Topic
{
    public abstract Type MessageType { get; }

    /// <summary>Ends all streams after what was sent already. Nobody can join afterwards.</summary>
    public abstract void Complete();
}
