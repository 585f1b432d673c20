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
        var batch = Enlist(key);
        return batch.Loaded.IsCompletedSuccessfully ? new(batch.Loaded.Result(key)) : AwaitAsync(batch, key);
    }

    /// <summary>What each key gives, in the order of the keys.</summary>
    /// <param name="keys">The keys; repeated ones are loaded once.</param>
    /// <param name="cancellationToken">Ends the wait before it begins; the load itself ends with its request.</param>
    public async ValueTask<IReadOnlyList<TResult>> LoadAllAsync(IReadOnlyList<TKey> keys, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();

        // All keys are enlisted before the first wait, or each would wait for a load of its own.
        var batches = new Batch[keys.Count];
        for (var i = 0; i < batches.Length; i++)
        {
            batches[i] = Enlist(keys[i]);
        }

        var results = new TResult[batches.Length];
        for (var i = 0; i < batches.Length; i++)
        {
            results[i] = (await batches[i].Loaded)(keys[i]);
        }

        return results;
    }

    /// <summary>Loads some keys, each of them once.</summary>
    /// <returns>What each of the keys gives.</returns>
    private protected abstract ValueTask<Func<TKey, TResult>> LoadKeysAsync(IReadOnlyList<TKey> keys, CancellationToken cancellationToken);

    internal sealed override void Forget()
    {
        lock (_gate)
        {
            // Keys that still wait stay: somebody awaits them.
            foreach (var key in _batches.Where(pair => pair.Value.Loaded.IsCompleted).Select(pair => pair.Key).ToList())
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

        if (batch is not null)
        {
            await LoadAsync(batch, cancellationToken);
        }
    }

    private async ValueTask LoadAsync(Batch batch, CancellationToken cancellationToken)
    {
        try
        {
            if (batch.Keys.Count <= MaxBatchSize)
            {
                batch.Complete(await LoadKeysAsync(batch.Keys, cancellationToken));
                return;
            }

            var results = new Dictionary<TKey, TResult>(batch.Keys.Count);
            foreach (var part in batch.Keys.Chunk(MaxBatchSize))
            {
                var find = await LoadKeysAsync(part, cancellationToken);
                foreach (var key in part)
                {
                    results.Add(key, find(key));
                }
            }

            batch.Complete(key => results[key]);
        }
        catch (Exception e)
        {
            batch.Fail(e);
        }
    }

    private Batch Enlist(TKey key)
    {
        var opened = false;
        Batch? batch;
        lock (_gate)
        {
            if (!_batches.TryGetValue(key, out batch))
            {
                opened = _open is null;
                batch = _open ??= new Batch();
                batch.Keys.Add(key);
                _batches.Add(key, batch);
            }
        }

        if (opened)
        {
            _queue.Enqueue(this);
        }

        return batch;
    }

    private static async ValueTask<TResult> AwaitAsync(Batch batch, TKey key) => (await batch.Loaded)(key);

    private sealed class Batch
    {
        // Continuations run within the flush, one after the other, so that the keys they ask for next are one batch again.
        private readonly TaskCompletionSource<Func<TKey, TResult>> _loaded = new();

        public List<TKey> Keys { get; } = [];

        public Task<Func<TKey, TResult>> Loaded => _loaded.Task;

        public void Complete(Func<TKey, TResult> find) => _loaded.SetResult(find);

        public void Fail(Exception error) => _loaded.SetException(error);
    }
}
