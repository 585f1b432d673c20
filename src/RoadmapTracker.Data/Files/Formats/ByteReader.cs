using System.Buffers.Binary;

namespace RoadmapTracker.Data.Files.Formats;

/// <summary>Reads bytes from the beginning to the end, and refuses a file that is shorter than it says.</summary>
/// <param name="bytes">The bytes.</param>
internal ref struct ByteReader(ReadOnlySpan<byte> bytes)
{
    private ReadOnlySpan<byte> _rest = bytes;

    /// <summary>What has not been read.</summary>
    public readonly ReadOnlySpan<byte> Rest => _rest;

    /// <summary>The next bytes.</summary>
    /// <exception cref="Domain.Errors.InvalidInput">There are fewer.</exception>
    public ReadOnlySpan<byte> Take(long count)
    {
        if (count < 0 || count > _rest.Length) throw FileInspection.Refused("The file is cut short.");
        var taken = _rest[..(int)count];
        _rest = _rest[(int)count..];
        return taken;
    }

    /// <summary>The next byte.</summary>
    public byte Byte() => Take(1)[0];

    /// <summary>A number of two bytes, the highest first.</summary>
    public ushort UInt16() => BinaryPrimitives.ReadUInt16BigEndian(Take(2));

    /// <summary>A number of four bytes, the highest first.</summary>
    public uint UInt32() => BinaryPrimitives.ReadUInt32BigEndian(Take(4));

    /// <summary>A number of four bytes, the lowest first.</summary>
    public uint UInt32LowFirst() => BinaryPrimitives.ReadUInt32LittleEndian(Take(4));
}
