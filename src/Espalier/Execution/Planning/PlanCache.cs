using System.Collections.Concurrent;

namespace Espalier.Execution.Planning;

/// <summary>
/// Valid documents by their text, and the responses of theirs that never change, bounded by the bytes of both. A document must be seen
/// twice before it is kept, so that a flood of documents that differ each time evicts nothing.
/// </summary>
internal sealed class PlanCache(int capacityBytes)
{
    /// <summary>How many of the largest responses there is room for at least.</summary>
    private const int LargestAnswers = 4;

    private readonly ConcurrentDictionary<Key, Entry> _entries = new();
    private readonly int[] _seen = new int[4096];

    // What follows changes under the gate.
    private readonly Lock _gate = new();
    private readonly Queue<Key> _clock = new();
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
        lock (_gate)
        {
            if (text.Length <= capacityBytes && _entries.TryAdd(key, new Entry(document) { Bytes = text.Length }))
            {
                _clock.Enqueue(key);
                _bytes += text.Length;
                Evict();
            }
        }
    }

    /// <summary>Keeps the response of an operation that is always the same, as long as its document is kept.</summary>
    public void KeepAnswer(PreparedDocument document, PreparedOperation operation, ReadOnlyMemory<byte> answer)
    {
        var key = Key.For(document.Document.Source.Utf8);
        lock (_gate)
        {
            if (answer.Length <= capacityBytes / LargestAnswers
                && operation.Answer is null
                && _entries.TryGetValue(key, out var entry) && entry.Document == document)
            {
                operation.Answer = answer.ToArray();
                entry.Bytes += answer.Length;
                _bytes += answer.Length;
                Evict();
            }
        }
    }

    private void Evict()
    {
        while (_bytes > capacityBytes && _clock.TryDequeue(out var key))
        {
            if (_entries.TryGetValue(key, out var entry) && entry.IsUsed)
            {
                entry.IsUsed = false;
                _clock.Enqueue(key);
            }
            else if (_entries.TryRemove(key, out entry))
            {
                _bytes -= entry.Bytes;
            }
        }
    }

    private sealed class Entry(PreparedDocument document)
    {
        public PreparedDocument Document { get; } = document;

        /// <summary>What it takes of the capacity.</summary>
        public long Bytes { get; set; }

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
