using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Threading.Tasks.Sources;

namespace Espalier.Execution.Subscriptions;

/// <summary>
/// What waits for one reader. When it is full, it drops everything and ends with <see cref="ErrorCodes.SlowSubscriber"/>, so that a
/// reader who stopped reading costs no memory. Takes no room for items until the first one comes, since most subscribers are idle.
/// </summary>
/// <remarks>Many may write; one reads. A channel would do the same for several times the memory.</remarks>
internal sealed class BoundedQueue<T>(int capacity) : IValueTaskSource<bool>
{
    private readonly Lock _gate = new();
    private Queue<T>? _items;
    private ManualResetValueTaskSourceCore<bool> _arrival = new() { RunContinuationsAsynchronously = true };
    private Exception? _reason;
    private bool _isAwaited;
    private bool _hasEnded;

    /// <summary>Adds an item, unless the queue has ended or ends now because it is full.</summary>
    public bool TryAdd(T item)
    {
        lock (_gate)
        {
            if (_hasEnded)
            {
                return false;
            }

            _items ??= new Queue<T>();
            if (_items.Count < capacity)
            {
                _items.Enqueue(item);
                if (!StopWaiting())
                {
                    return true;
                }
            }
            else
            {
                EndNow(SubscriptionErrors.TooSlow(capacity));
                return false;
            }
        }

        _arrival.SetResult(result: true);
        return true;
    }

    /// <summary>Ends the queue: without a reason after what it holds, with a reason at once.</summary>
    public void End(Exception? reason = null)
    {
        lock (_gate)
        {
            if (_hasEnded)
            {
                return;
            }

            EndNow(reason);
            if (!StopWaiting())
            {
                return;
            }
        }

        if (reason is null)
        {
            _arrival.SetResult(result: false);
        }
        else
        {
            _arrival.SetException(reason);
        }
    }

    /// <summary>Reads until the queue ends. Cancelling ends it.</summary>
    /// <exception cref="GraphQLException">The queue was dropped, or ended for a reason that the reader shall know.</exception>
    /// <exception cref="OperationCanceledException">The reading was cancelled.</exception>
    public async IAsyncEnumerable<T> ReadAllAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var registration = cancellationToken.UnsafeRegister(
            static (queue, token) => ((BoundedQueue<T>)queue!).End(new OperationCanceledException(token)), this);
        while (await WaitAsync())
        {
            while (TryTake(out var item))
            {
                yield return item;
            }
        }
    }

    bool IValueTaskSource<bool>.GetResult(short token) => _arrival.GetResult(token);

    ValueTaskSourceStatus IValueTaskSource<bool>.GetStatus(short token) => _arrival.GetStatus(token);

    void IValueTaskSource<bool>.OnCompleted(
        Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags) =>
        _arrival.OnCompleted(continuation, state, token, flags);

    private bool TryTake([MaybeNullWhen(false)] out T item)
    {
        lock (_gate)
        {
            item = default;
            return _items?.TryDequeue(out item) ?? false;
        }
    }

    // False when the queue has ended; the caller holds no item while it waits.
    private ValueTask<bool> WaitAsync()
    {
        lock (_gate)
        {
            if (_items is { Count: > 0 })
            {
                return new(result: true);
            }

            if (_hasEnded)
            {
                return _reason is null ? new(result: false) : ValueTask.FromException<bool>(_reason);
            }

            _isAwaited = true;
            _arrival.Reset();
            return new(this, _arrival.Version);
        }
    }

    private void EndNow(Exception? reason)
    {
        _hasEnded = true;
        _reason = reason;
        if (reason is not null)
        {
            _items = null;
        }
    }

    private bool StopWaiting()
    {
        var wasAwaited = _isAwaited;
        _isAwaited = false;
        return wasAwaited;
    }
}
