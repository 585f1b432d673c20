using System.Collections;
using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;

namespace Espalier.TypeSystem;

/// <summary>Elements in the order of their definition with a lookup by name. Of equal names the first is found.</summary>
/// <typeparam name="T">The kind of element.</typeparam>
internal sealed class NameIndex<T> : IReadOnlyDictionary<string, T>
    where T : SchemaElement
{
    // A frozen dictionary takes a few kilobytes and microseconds to make, and a schema has an index for each field's arguments.
    private const int FewEnoughToScan = 8;

    private readonly FrozenDictionary<string, T>? _byName;

    public NameIndex(IEnumerable<T> items)
    {
        Items = [.. items];
        if (Items.Length > FewEnoughToScan)
        {
            _byName = Items.DistinctBy(item => item.Name, StringComparer.Ordinal)
                .ToFrozenDictionary(item => item.Name, StringComparer.Ordinal);
        }
    }

    public static NameIndex<T> Empty { get; } = new([]);

    public T[] Items { get; }

    public int Count => Items.Length;

    public IEnumerable<string> Keys => Items.Select(item => item.Name);

    public IEnumerable<T> Values => Items;

    public T this[string key] => Find(key) ?? throw new KeyNotFoundException($"There is nothing named \"{key}\".");

    public bool ContainsKey(string key) => Find(key) is not null;

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out T value)
    {
        value = Find(key);
        return value is not null;
    }

    public T? Find(string name)
    {
        if (_byName is not null)
            return _byName.GetValueOrDefault(name);

        foreach (var item in Items)
        {
            if (item.Name == name)
                return item;
        }

        return null;
    }

    public IEnumerator<KeyValuePair<string, T>> GetEnumerator()
        => Items.Select(item => KeyValuePair.Create(item.Name, item)).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
