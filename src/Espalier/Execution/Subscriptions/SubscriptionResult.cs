using System.Diagnostics.CodeAnalysis;

namespace Espalier.Execution.Subscriptions;

/// <summary>
/// What <see cref="RequestExecutor.SubscribeAsync"/> comes to: a stream of responses, or the one response of a request that was refused
/// or is no subscription.
/// </summary>
public sealed class SubscriptionResult : IDisposable
{
    internal SubscriptionResult(Subscription subscription) => Subscription = subscription;

    internal SubscriptionResult(OperationResult single) => Single = single;

    /// <summary>The stream; null where there is a <see cref="Single"/> response.</summary>
    public Subscription? Subscription { get; }

    /// <summary>The one response; null where there is a stream.</summary>
    public OperationResult? Single { get; }

    /// <summary>Whether there is a stream.</summary>
    [MemberNotNullWhen(true, nameof(Subscription))]
    [MemberNotNullWhen(false, nameof(Single))]
    public bool IsStream => Subscription is not null;

    /// <inheritdoc/>
    public void Dispose()
    {
        Subscription?.Dispose();
        Single?.Dispose();
    }
}
