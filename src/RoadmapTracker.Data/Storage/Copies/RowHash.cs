using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace RoadmapTracker.Data.Storage.Copies;

/// <summary>
/// Hashes rows one after the other. Each value is written with what it is and how long it is, so that no two lists of rows look the same.
/// </summary>
internal sealed class RowHash : IDisposable
{
    private const int Full = 64 * 1024;

    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly ArrayBufferWriter<byte> _buffer = new(Full * 2);

    /// <summary>Takes in a row.</summary>
    /// <param name="row">Values as <see cref="CopySource.ReadAsync"/> gives them.</param>
    public void Add(object?[] row)
    {
        foreach (object? value in row) Write(value);
        if (_buffer.WrittenCount >= Full) Flush();
    }

    /// <summary>The hash of all rows so far, which are forgotten.</summary>
    public string Take()
    {
        Flush();
        return Convert.ToHexStringLower(_hash.GetHashAndReset());
    }

    /// <inheritdoc/>
    public void Dispose() => _hash.Dispose();

    private void Write(object? value)
    {
        switch (value)
        {
            case null:
                Start((byte)'n', 0);
                break;
            case long number:
                BinaryPrimitives.WriteInt64BigEndian(Start((byte)'i', sizeof(long)), number);
                break;
            case double real:
                BinaryPrimitives.WriteDoubleBigEndian(Start((byte)'r', sizeof(double)), real);
                break;
            case string text:
                Encoding.UTF8.GetBytes(text, StartLong((byte)'t', Encoding.UTF8.GetByteCount(text)));
                break;
            case byte[] bytes:
                bytes.CopyTo(StartLong((byte)'b', bytes.Length));
                break;
            default:
                throw new ArgumentException($"There is no form of {value.GetType().Name}.", nameof(value));
        }
    }

    private Span<byte> Start(byte kind, int length)
    {
        Span<byte> free = _buffer.GetSpan(length + 1)[..(length + 1)];
        free[0] = kind;
        _buffer.Advance(length + 1);
        return free[1..];
    }

    private Span<byte> StartLong(byte kind, int length)
    {
        BinaryPrimitives.WriteInt32BigEndian(Start(kind, sizeof(int)), length);
        Span<byte> free = _buffer.GetSpan(length)[..length];
        _buffer.Advance(length);
        return free;
    }

    private void Flush()
    {
        _hash.AppendData(_buffer.WrittenSpan);
        _buffer.ResetWrittenCount();
    }
}
