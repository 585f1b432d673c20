using System.Collections.Concurrent;

namespace Espalier.Execution.Planning;

/// <summary>
/// Valid documents by their text, bounded by bytes of text. A document must be seen twice before it is kept, so that a flood of
/// documents that differ each time evicts nothing.
/// </summary>
internal sealed class PlanCache(int capacityBytes)
{
    private readonly ConcurrentDictionary<Key, Entry> _entries = new();
    private readonly ConcurrentQueue<Key> _clock = new();
    private readonly int[] _seen = new int[4096];
    private long _bytes;

    /// <summary>The document with this text; null where it is not kept.</summary>
    public PreparedDocument? Find(ReadOnlyMemory<byte> text)
    {
        if (!_entries.TryGetValue(Key.For(text), out var entry))
        {
            return null;
        }

        entry.IsUsed = true;
        return entry.Document;
    }

    /// <summary>Keeps a valid document, if its text has been offered before.</summary>
    public void Offer(ReadOnlyMemory<byte> text, PreparedDocument document)
    {
        var key = Key.For(text);
        ref var seen = ref _seen[(uint)key.Hash % (uint)_seen.Length];
        if (seen != key.Hash)
        {
            seen = key.Hash;
            return;
        }

        key = key with { Text = text.ToArray() };
        if (text.Length <= capacityBytes && _entries.TryAdd(key, new Entry(document)))
        {
            _clock.Enqueue(key);
            Interlocked.Add(ref _bytes, text.Length);
            Evict();
        }
    }

    private void Evict()
    {
        while (Interlocked.Read(ref _bytes) > capacityBytes && _clock.TryDequeue(out var key))
        {
            if (_entries.TryGetValue(key, out var entry) && entry.IsUsed)
            {
                entry.IsUsed = false;
                _clock.Enqueue(key);
            }
            else if (_entries.TryRemove(key, out _))
            {
                Interlocked.Add(ref _bytes, -key.Text.Length);
            }
        }
    }

    private sealed class Entry(PreparedDocument document)
    {
        public PreparedDocument Document { get; } = document;

        public bool IsUsed { get; set; }
    }

    private readonly record struct Key(ReadOnlyMemory<byte> Text, int Hash)
    {
        public static Key For(ReadOnlyMemory<byte> text)
        {
            var hash = default(HashCode);
            hash.AddBytes(text.Span);
            return new Key(text, hash.ToHashCode());
        }

        public bool Equals(Key other) => Hash == other.Hash && Text.Span.SequenceEqual(other.Text.Span);

        public override int GetHashCode() => Hash;
    }
}
