using System.Collections.Concurrent;

namespace Espalier.AspNetCore.Http;

/// <summary>
/// Values by key within a bound of bytes. Two generations approximate the order of use: what is found in the old one moves to the
/// young one, and when the young one has half of the bytes it becomes the old one, whose remainder is dropped. Safe for concurrent use.
/// </summary>
/// <param name="capacity">The bound in bytes; 0 keeps nothing.</param>
internal sealed class BoundedCache<TKey, TValue>(long capacity)
    where TKey : notnull
    where TValue : class
{
    private readonly Lock _gate = new();
    private volatile ConcurrentDictionary<TKey, Entry> _young = new();
    private volatile ConcurrentDictionary<TKey, Entry> _old = new();
    private long _youngBytes;

    /// <summary>The value under a key; null where it is not kept.</summary>
    public TValue? Find(TKey key)
    {
        if (_young.TryGetValue(key, out var entry)) return entry.Value;
        if (!_old.TryGetValue(key, out entry)) return null;
        Keep(key, entry.Value, entry.Bytes);
        return entry.Value;
    }

    /// <summary>Keeps a value, unless it takes more than half of the bound or its key is taken.</summary>
    /// <param name="key">The key.</param>
    /// <param name="value">The value.</param>
    /// <param name="bytes">What key and value take.</param>
    public void Keep(TKey key, TValue value, long bytes)
    {
        if (bytes > capacity / 2) return;
        lock (_gate)
        {
            if (_young.ContainsKey(key)) return;
            if (_youngBytes + bytes > capacity / 2)
            {
                _old = _young;
                _young = new();
                _youngBytes = 0;
            }

            _young[key] = new Entry(value, bytes);
            _youngBytes += bytes;
        }
    }

    private readonly record struct Entry(TValue Value, long Bytes);
}
