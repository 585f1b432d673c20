using System.Collections;
using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;

namespace Espalier.TypeSystem;

/// <summary>Elements in the order of their definition with a frozen lookup by name. Of equal names the first is found.</summary>
/// <typeparam name="T">The kind of element.</typeparam>
internal sealed class NameIndex<T> : IReadOnlyDictionary<string, T>
    where T : SchemaElement
{
    private readonly FrozenDictionary<string, T> _byName;

    public NameIndex(IEnumerable<T> items)
    {
        Items = [.. items];
        _byName = Items.DistinctBy(item => item.Name, StringComparer.Ordinal).ToFrozenDictionary(item => item.Name, StringComparer.Ordinal);
    }

    public static NameIndex<T> Empty { get; } = new([]);

    public T[] Items { get; }

    public int Count => _byName.Count;

    public IEnumerable<string> Keys => Items.Select(item => item.Name);

    public IEnumerable<T> Values => Items;

    public T this[string key] => _byName[key];

    public bool ContainsKey(string key) => _byName.ContainsKey(key);

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out T value) => _byName.TryGetValue(key, out value);

    public T? Find(string name) => _byName.GetValueOrDefault(name);

    public IEnumerator<KeyValuePair<string, T>> GetEnumerator()
        => Items.Select(item => KeyValuePair.Create(item.Name, item)).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
