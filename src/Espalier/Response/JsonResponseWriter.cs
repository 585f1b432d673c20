using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Espalier.Response;

/// <summary>
/// Writes JSON as UTF-8 into pooled memory and can go back to a mark, which <see cref="Utf8JsonWriter"/> cannot: a non-null
/// field that fails takes its parent with it (GraphQL September 2025, section 6.4.4).
/// </summary>
/// <remarks>
/// Commas are placed by looking at the last byte, so a rewind needs no state beyond the position. Nothing checks that the
/// calls make well-formed JSON; scalars write exactly one value. Not safe for concurrent use.
/// </remarks>
public sealed class JsonResponseWriter : IDisposable
{
    private static readonly JavaScriptEncoder Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;

    private static readonly SearchValues<char> Escaped =
        SearchValues.Create("\"\\" + string.Concat(Enumerable.Range(0, 32).Select(unit => (char)unit)));

    private byte[] _buffer;

    /// <summary>A writer with room for <paramref name="capacity"/> bytes; it grows as needed.</summary>
    public JsonResponseWriter(int capacity = 4096) => _buffer = ArrayPool<byte>.Shared.Rent(capacity);

    /// <summary>The number of bytes written, which is also the mark to rewind to.</summary>
    public int Position { get; private set; }

    /// <summary>What has been written so far; valid until the next write.</summary>
    public ReadOnlyMemory<byte> WrittenMemory => _buffer.AsMemory(0, Position);

    /// <summary>Forgets everything written after <paramref name="mark"/>.</summary>
    public void Rewind(int mark) => Position = mark;

    /// <summary>Writes <c>null</c>.</summary>
    public void WriteNull() => WriteRaw("null"u8);

    /// <summary>Writes <c>true</c> or <c>false</c>.</summary>
    public void WriteBoolean(bool value) => WriteRaw(value ? "true"u8 : "false"u8);

    /// <summary>Writes a string, escaped as JSON asks. A surrogate without its other half becomes U+FFFD, for UTF-8 cannot hold it.</summary>
    public void WriteString(string value) => WriteString(value.AsSpan());

    /// <summary>Writes a string, escaped as JSON asks. A surrogate without its other half becomes U+FFFD, for UTF-8 cannot hold it.</summary>
    public void WriteString(ReadOnlySpan<char> value)
    {
        BeforeValue();
        Append((byte)'"');
        for (var escapeAt = value.IndexOfAny(Escaped); escapeAt >= 0; escapeAt = value.IndexOfAny(Escaped))
        {
            WriteText(value[..escapeAt]);
            WriteEscape(value[escapeAt]);
            value = value[(escapeAt + 1)..];
        }

        WriteText(value);
        Append((byte)'"');
    }

    /// <summary>Writes a string that is already UTF-8, escaped as JSON asks.</summary>
    public void WriteUtf8String(ReadOnlySpan<byte> value)
    {
        BeforeValue();
        var escapeAt = Encoder.FindFirstCharacterToEncodeUtf8(value);
        var span = Reserve((value.Length * 6) + 2);
        span[0] = (byte)'"';
        var written = value.Length;
        if (escapeAt < 0)
        {
            value.CopyTo(span[1..]);
        }
        else
        {
            Encoder.EncodeUtf8(value, span[1..], out _, out written);
        }

        span[written + 1] = (byte)'"';
        Position += written + 2;
    }

    /// <summary>Writes a number.</summary>
    public void WriteInt32(int value)
    {
        BeforeValue();
        Utf8Formatter.TryFormat(value, Reserve(11), out var written);
        Position += written;
    }

    /// <summary>Writes a number.</summary>
    public void WriteInt64(long value)
    {
        BeforeValue();
        Utf8Formatter.TryFormat(value, Reserve(20), out var written);
        Position += written;
    }

    /// <summary>Writes a number in its shortest form that reads back as the same value.</summary>
    /// <exception cref="ArgumentException">The value is not finite.</exception>
    public void WriteDouble(double value)
    {
        if (!double.IsFinite(value))
        {
            throw new ArgumentException("JSON has no such number.", nameof(value));
        }

        BeforeValue();
        value.TryFormat(Reserve(32), out var written, default, CultureInfo.InvariantCulture);
        Position += written;
    }

    /// <summary>Writes a number.</summary>
    public void WriteDecimal(decimal value)
    {
        BeforeValue();
        Utf8Formatter.TryFormat(value, Reserve(32), out var written);
        Position += written;
    }

    /// <summary>Writes an id in its canonical form of 36 characters, as a string.</summary>
    public void WriteGuid(Guid value)
    {
        BeforeValue();
        var span = Reserve(38);
        span[0] = (byte)'"';
        Utf8Formatter.TryFormat(value, span[1..], out _);
        span[37] = (byte)'"';
        Position += 38;
    }

    /// <summary>Writes text that is JSON already: one value.</summary>
    public void WriteJson(ReadOnlySpan<byte> json) => WriteRaw(json);

    /// <summary>Begins an object.</summary>
    public void StartObject()
    {
        BeforeValue();
        Append((byte)'{');
    }

    /// <summary>Ends an object.</summary>
    public void EndObject() => Append((byte)'}');

    /// <summary>Begins an array.</summary>
    public void StartArray()
    {
        BeforeValue();
        Append((byte)'[');
    }

    /// <summary>Ends an array.</summary>
    public void EndArray() => Append((byte)']');

    /// <summary>Writes the name of the next member.</summary>
    public void WriteName(string name)
    {
        WriteString(name);
        Append((byte)':');
    }

    /// <summary>Writes the name of the next member, already encoded with its quotes and colon.</summary>
    internal void WriteEncodedName(ReadOnlySpan<byte> quotedNameAndColon) => WriteRaw(quotedNameAndColon);

    /// <summary>Writes members that are encoded already, up to the end of their object.</summary>
    internal void WriteMembers(ReadOnlySpan<byte> members) => WriteRaw(members);

    /// <summary>Gives the memory back to the pool.</summary>
    public void Dispose()
    {
        var buffer = _buffer;
        _buffer = [];
        Position = 0;
        if (buffer.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private void WriteText(ReadOnlySpan<char> value)
    {
        // A UTF-16 unit takes at most three bytes.
        Position += Encoding.UTF8.GetBytes(value, Reserve(value.Length * 3));
    }

    private void WriteEscape(char value)
    {
        var letter = value switch { '"' => '"', '\\' => '\\', '\n' => 'n', '\r' => 'r', '\t' => 't', _ => 'u' };
        Append((byte)'\\');
        Append((byte)letter);
        if (letter == 'u')
        {
            Utf8Formatter.TryFormat((int)value, Reserve(4), out var written, new StandardFormat('x', 4));
            Position += written;
        }
    }

    private void WriteRaw(ReadOnlySpan<byte> bytes)
    {
        BeforeValue();
        bytes.CopyTo(Reserve(bytes.Length));
        Position += bytes.Length;
    }

    private void BeforeValue()
    {
        if (Position > 0 && _buffer[Position - 1] is not ((byte)'{' or (byte)'[' or (byte)':'))
        {
            Append((byte)',');
        }
    }

    private void Append(byte value)
    {
        Reserve(1)[0] = value;
        Position++;
    }

    private Span<byte> Reserve(int count)
    {
        if (_buffer.Length - Position < count)
        {
            Grow(count);
        }

        return _buffer.AsSpan(Position);
    }

    private void Grow(int count)
    {
        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(_buffer.Length * 2, Position + count));
        _buffer.AsSpan(0, Position).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = larger;
    }
}
