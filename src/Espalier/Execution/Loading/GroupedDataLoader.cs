namespace Espalier.Execution.Loading;

/// <summary>Loads any number of values for each key. Register it as a scoped service: one instance serves one request.</summary>
/// <typeparam name="TKey">The type of the keys.</typeparam>
/// <typeparam name="TValue">The type of the values.</typeparam>
/// <param name="queue">The queue of the request.</param>
public abstract class GroupedDataLoader<TKey, TValue>(LoaderQueue queue) : KeyedDataLoader<TKey, IReadOnlyList<TValue>>(queue)
    where TKey : notnull
{
    /// <summary>Loads the values of some keys.</summary>
    /// <param name="keys">The keys, each once.</param>
    /// <param name="cancellationToken">Cancelled with the request.</param>
    /// <returns>The values by key, each group in its order; a key without values is missing.</returns>
    protected abstract ValueTask<ILookup<TKey, TValue>> LoadBatchAsync(IReadOnlyList<TKey> keys, CancellationToken cancellationToken);

    private protected sealed override async ValueTask<Func<TKey, IReadOnlyList<TValue>>> LoadKeysAsync(
        IReadOnlyList<TKey> keys, CancellationToken cancellationToken)
    {
        var groups = await LoadBatchAsync(keys, cancellationToken);
        return key => [.. groups[key]];
    }
}
