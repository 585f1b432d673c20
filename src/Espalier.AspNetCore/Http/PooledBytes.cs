using System.Buffers;

namespace Espalier.AspNetCore.Http;

/// <summary>Bytes in rented memory, given back when disposed.</summary>
internal sealed class PooledBytes : IDisposable
{
    private byte[] _buffer;

    /// <summary>Rents.</summary>
    /// <param name="capacity">How many bytes are expected.</param>
    public PooledBytes(int capacity) => _buffer = ArrayPool<byte>.Shared.Rent(capacity);

    /// <summary>How many bytes are in use.</summary>
    public int Length { get; private set; }

    /// <summary>The bytes in use.</summary>
    public ReadOnlyMemory<byte> Memory => _buffer.AsMemory(0, Length);

    /// <summary>Room to write into, never empty.</summary>
    public Memory<byte> Free()
    {
        if (Length == _buffer.Length)
        {
            var larger = ArrayPool<byte>.Shared.Rent(_buffer.Length * 2);
            _buffer.CopyTo(larger, 0);
            ArrayPool<byte>.Shared.Return(_buffer);
            _buffer = larger;
        }

        return _buffer.AsMemory(Length);
    }

    /// <summary>Adds bytes.</summary>
    public void Append(ReadOnlySpan<byte> bytes)
    {
        while (!bytes.IsEmpty)
        {
            var free = Free().Span;
            var count = Math.Min(free.Length, bytes.Length);
            bytes[..count].CopyTo(free);
            Advance(count);
            bytes = bytes[count..];
        }
    }

    /// <summary>Says how many bytes of <see cref="Free"/> were written.</summary>
    public void Advance(int count) => Length += count;

    /// <summary>Forgets what was written.</summary>
    public void Clear() => Length = 0;

    /// <inheritdoc/>
    public void Dispose()
    {
        var buffer = _buffer;
        _buffer = [];
        Length = 0;
        if (buffer.Length > 0) ArrayPool<byte>.Shared.Return(buffer);
    }
}
