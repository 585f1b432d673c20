using System.Collections.Frozen;

namespace RoadmapTracker.Data.Recommendations;

/// <summary>All things of one kind in their public order, found by id or by public name.</summary>
/// <typeparam name="T">The kind.</typeparam>
/// <typeparam name="TKey">The public name.</typeparam>
public sealed class CatalogueList<T, TKey>
    where T : class
    where TKey : notnull
{
    private readonly FrozenDictionary<Guid, T> _byId;
    private readonly FrozenDictionary<TKey, T> _byKey;

    internal CatalogueList(IReadOnlyList<T> items, Func<T, Guid> id, Func<T, TKey> key)
    {
        Items = items;
        _byId = items.ToFrozenDictionary(id);
        _byKey = items.ToFrozenDictionary(key);
    }

    /// <summary>All of them, in order.</summary>
    public IReadOnlyList<T> Items { get; }

    /// <summary>The one with this public name; null when there is none.</summary>
    public T? Find(TKey key) => _byKey.GetValueOrDefault(key);

    /// <summary>The one with this id; null when there is none.</summary>
    public T? FindById(Guid id) => _byId.GetValueOrDefault(id);

    /// <summary>The one with an id that the database guarantees to be there.</summary>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public T ById(Guid id) => _byId[id];
}
