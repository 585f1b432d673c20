namespace Espalier.Execution.Loading;

/// <summary>
/// The loaders of a request that have keys waiting. The gatherer sends them when no resolver can go on without. Register it as a
/// scoped service, so that loaders and executor share the one of their request.
/// </summary>
public sealed class LoaderQueue
{
    private readonly Lock _gate = new();
    private readonly List<DataLoader> _waiting = [];
    private readonly HashSet<DataLoader> _used = [];
    private TaskCompletionSource? _enqueued;

    internal void Enqueue(DataLoader loader)
    {
        TaskCompletionSource? waiter;
        lock (_gate)
        {
            _waiting.Add(loader);
            _used.Add(loader);
            waiter = _enqueued;
            _enqueued = null;
        }

        waiter?.SetResult();
    }

    /// <summary>Waits for <paramref name="work"/>, sending the keys it waits for.</summary>
    internal async ValueTask DriveAsync(Task work, CancellationToken cancellationToken)
    {
        while (!work.IsCompleted)
        {
            if (TakeWaiting(out var enqueued) is { } loaders)
            {
                foreach (var loader in loaders)
                {
                    // Also a load that ignores its token must not hold the request beyond its deadline.
                    var loading = loader.FlushAsync(cancellationToken);
                    await loading.AsTask().WaitAsync(cancellationToken);
                }
            }
            else
            {
                await Task.WhenAny(work, enqueued).WaitAsync(cancellationToken);
            }
        }

        await work;
    }

    /// <summary>Makes all loaders of the request load anew: what is read after a mutation shows what it has changed.</summary>
    internal void Forget()
    {
        lock (_gate)
        {
            foreach (var loader in _used)
            {
                loader.Forget();
            }
        }
    }

    private DataLoader[]? TakeWaiting(out Task enqueued)
    {
        lock (_gate)
        {
            if (_waiting.Count == 0)
            {
                _enqueued ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
                enqueued = _enqueued.Task;
                return null;
            }

            DataLoader[] loaders = [.. _waiting];
            _waiting.Clear();
            enqueued = Task.CompletedTask;
            return loaders;
        }
    }
}
