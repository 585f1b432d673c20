namespace Espalier.Execution.Loading;

/// <summary>Loads one value for each key. Register it as a scoped service: one instance serves one request.</summary>
/// <typeparam name="TKey">The type of the keys.</typeparam>
/// <typeparam name="TValue">The type of the values.</typeparam>
/// <param name="queue">The queue of the request.</param>
public abstract class BatchDataLoader<TKey, TValue>(LoaderQueue queue) : KeyedDataLoader<TKey, TValue?>(queue)
    where TKey : notnull
{
    /// <summary>Loads the values of some keys.</summary>
    /// <param name="keys">The keys, each once.</param>
    /// <param name="cancellationToken">Cancelled with the request.</param>
    /// <returns>The values found; a key without a value is missing.</returns>
    protected abstract ValueTask<IReadOnlyDictionary<TKey, TValue>> LoadBatchAsync(
        IReadOnlyList<TKey> keys, CancellationToken cancellationToken);

    private protected sealed override async ValueTask<Func<TKey, TValue?>> LoadKeysAsync(
        IReadOnlyList<TKey> keys, CancellationToken cancellationToken)
    {
        var values = await LoadBatchAsync(keys, cancellationToken);
        return key => values.TryGetValue(key, out var value) ? value : default;
    }
}
