namespace Espalier.Execution.Loading;

/// <summary>
/// Collects the keys that resolvers ask for one by one and loads them together; each key is loaded once per request. Derive from
/// <see cref="BatchDataLoader{TKey, TValue}"/> or <see cref="GroupedDataLoader{TKey, TValue}"/>.
/// </summary>
/// <typeparam name="TKey">The type of the keys.</typeparam>
/// <typeparam name="TResult">What a key gives.</typeparam>
public abstract class KeyedDataLoader<TKey, TResult> : DataLoader
    where TKey : notnull
{
    private readonly LoaderQueue _queue;
    private readonly Lock _gate = new();
    private readonly Dictionary<TKey, Batch> _batches = [];
    private Batch? _open;

    private protected KeyedDataLoader(LoaderQueue queue) => _queue = queue;

    /// <summary>The most keys that one load takes; more are loaded in several. 5,000 by default, below what databases bind at once.</summary>
    protected virtual int MaxBatchSize => 5_000;

    /// <summary>What a key gives, loaded together with the other keys that are asked for meanwhile.</summary>
    /// <param name="key">The key.</param>
    /// <param name="cancellationToken">Ends the wait before it begins; the load itself ends with its request.</param>
    public ValueTask<TResult> LoadAsync(TKey key, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var opened = false;
        TaskCompletionSource<TResult> waiter;
        lock (_gate)
        {
            if (!_batches.TryGetValue(key, out var batch))
            {
                opened = _open is null;
                batch = _open ??= new Batch();
                batch.Keys.Add(key);
                _batches.Add(key, batch);
            }

            if (batch.IsFinished)
            {
                return batch.Find is { } find ? new(find(key)) : ValueTask.FromException<TResult>(batch.Error!);
            }

            // Each caller gets a promise of its own: of several who await one, all but the first would go on later, elsewhere.
            waiter = new TaskCompletionSource<TResult>();
            batch.Waiters.Add((key, waiter));
        }

        if (opened)
        {
            _queue.Enqueue(this);
        }

        return new(waiter.Task);
    }

    /// <summary>What each key gives, in the order of the keys.</summary>
    /// <param name="keys">The keys; repeated ones are loaded once.</param>
    /// <param name="cancellationToken">Ends the wait before it begins; the load itself ends with its request.</param>
    public async ValueTask<IReadOnlyList<TResult>> LoadAllAsync(IReadOnlyList<TKey> keys, CancellationToken cancellationToken = default)
    {
        // All keys are enlisted before the first wait, or each would wait for a load of its own.
        var loads = new Task<TResult>[keys.Count];
        for (var i = 0; i < loads.Length; i++)
        {
            loads[i] = LoadAsync(keys[i], cancellationToken).AsTask();
        }

        return await Task.WhenAll(loads);
    }

    /// <summary>Loads some keys, each of them once.</summary>
    /// <returns>What each of the keys gives.</returns>
    private protected abstract ValueTask<Func<TKey, TResult>> LoadKeysAsync(IReadOnlyList<TKey> keys, CancellationToken cancellationToken);

    internal sealed override void Forget()
    {
        lock (_gate)
        {
            // Keys that still wait stay: somebody awaits them.
            foreach (var key in _batches.Where(pair => pair.Value.IsFinished).Select(pair => pair.Key).ToList())
            {
                _batches.Remove(key);
            }
        }
    }

    internal sealed override async ValueTask FlushAsync(CancellationToken cancellationToken)
    {
        Batch? batch;
        lock (_gate)
        {
            batch = _open;
            _open = null;
        }

        if (batch is null)
        {
            return;
        }

        Func<TKey, TResult>? find = null;
        Exception? error = null;
        try
        {
            find = await LoadInPartsAsync(batch.Keys, cancellationToken);
        }
        catch (Exception e)
        {
            error = e;
        }

        lock (_gate)
        {
            batch.Find = find;
            batch.Error = error;
        }

        // From here on nobody adds a waiter. Those there are go on here, one after the other, so that the keys they ask for next are
        // one batch again.
        foreach (var (key, waiter) in batch.Waiters)
        {
            if (error is null)
            {
                waiter.SetResult(find!(key));
            }
            else
            {
                waiter.SetException(error);
            }
        }
    }

    private async ValueTask<Func<TKey, TResult>> LoadInPartsAsync(List<TKey> keys, CancellationToken cancellationToken)
    {
        if (keys.Count <= MaxBatchSize)
        {
            return await LoadKeysAsync(keys, cancellationToken);
        }

        var results = new Dictionary<TKey, TResult>(keys.Count);
        foreach (var part in keys.Chunk(MaxBatchSize))
        {
            var find = await LoadKeysAsync(part, cancellationToken);
            foreach (var key in part)
            {
                results.Add(key, find(key));
            }
        }

        return key => results[key];
    }

    private sealed class Batch
    {
        public List<TKey> Keys { get; } = [];

        public List<(TKey Key, TaskCompletionSource<TResult> Waiter)> Waiters { get; } = [];

        /// <summary>Finds what was loaded; null until the load has succeeded.</summary>
        public Func<TKey, TResult>? Find { get; set; }

        /// <summary>Why the load failed; null until it has.</summary>
        public Exception? Error { get; set; }

        public bool IsFinished => Find is not null || Error is not null;
    }
}
