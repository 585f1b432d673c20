namespace RoadmapTracker.Api;

/// <summary>Lays what one statement found out again along the parents that asked.</summary>
internal static class Batches
{
    /// <summary>For each parent its item, or null for a parent without key and for a key without item.</summary>
    /// <param name="parents">The parents.</param>
    /// <param name="key">What a parent points to.</param>
    /// <param name="load">Loads the items of distinct keys; those that do not exist or are hidden are missing.</param>
    /// <param name="id">The key of an item.</param>
    public static async ValueTask<IReadOnlyList<T?>> OneAsync<TParent, T>(
        this IReadOnlyList<TParent> parents, Func<TParent, Guid?> key, Func<IReadOnlyCollection<Guid>, ValueTask<IReadOnlyList<T>>> load, Func<T, Guid> id)
        where T : class
    {
        var found = new T?[parents.Count];
        if (parents is [var only])
        {
            if (key(only) is { } wanted && await load([wanted]) is [var item]) found[0] = item;
            return found;
        }

        var keys = parents.Select(key).OfType<Guid>().ToHashSet();
        if (keys.Count == 0) return found;
        var items = (await load(keys)).ToDictionary(id);
        for (var i = 0; i < found.Length; i++)
        {
            if (key(parents[i]) is { } wanted) found[i] = items.GetValueOrDefault(wanted);
        }

        return found;
    }

    /// <summary>For each parent its items, in the parent's own order; items that do not exist or are hidden are left out.</summary>
    /// <param name="parents">The parents.</param>
    /// <param name="keys">What a parent points to.</param>
    /// <param name="load">Loads the items of distinct keys.</param>
    /// <param name="id">The key of an item.</param>
    public static async ValueTask<IReadOnlyList<IReadOnlyList<T>>> ManyAsync<TParent, T>(
        this IReadOnlyList<TParent> parents, Func<TParent, IEnumerable<Guid>> keys, Func<IReadOnlyCollection<Guid>, ValueTask<IReadOnlyList<T>>> load, Func<T, Guid> id)
        where T : class
    {
        var wanted = parents.SelectMany(keys).ToHashSet();
        if (wanted.Count == 0) return [.. parents.Select(_ => Array.Empty<T>())];
        var items = (await load(wanted)).ToDictionary(id);
        return [.. parents.Select(parent => keys(parent).Select(items.GetValueOrDefault).OfType<T>().ToArray())];
    }

    /// <summary>For each key its item, or null; the form in which nodes are asked for.</summary>
    /// <param name="keys">The keys.</param>
    /// <param name="load">Loads the items of distinct keys.</param>
    /// <param name="id">The key of an item.</param>
    public static ValueTask<IReadOnlyList<T?>> NodesAsync<T>(
        this IReadOnlyList<Guid> keys, Func<IReadOnlyCollection<Guid>, ValueTask<IReadOnlyList<T>>> load, Func<T, Guid> id)
        where T : class =>
        keys.OneAsync(key => key, load, id);
}
