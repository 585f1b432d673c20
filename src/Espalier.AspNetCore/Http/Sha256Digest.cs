using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Espalier.AspNetCore.Http;

/// <summary>A SHA-256 digest as a value.</summary>
internal readonly record struct Sha256Digest
{
    private readonly UInt128 _first;
    private readonly UInt128 _second;

    /// <summary>Reads a digest from its 32 bytes.</summary>
    public Sha256Digest(ReadOnlySpan<byte> digest)
    {
        _first = MemoryMarshal.Read<UInt128>(digest);
        _second = MemoryMarshal.Read<UInt128>(digest[16..]);
    }

    /// <summary>Half of its bits, enough to tell apart what nobody tries to forge.</summary>
    public UInt128 Half => _first;

    /// <summary>The digest of some bytes.</summary>
    public static Sha256Digest Of(ReadOnlySpan<byte> bytes)
    {
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes, digest);
        return new Sha256Digest(digest);
    }

    /// <summary>Reads 64 hexadecimal digits in either case.</summary>
    /// <returns>False for anything else.</returns>
    public static bool TryParse(ReadOnlySpan<char> hex, out Sha256Digest digest)
    {
        Span<byte> bytes = stackalloc byte[SHA256.HashSizeInBytes];
        var read = hex.Length == 2 * bytes.Length
            && Convert.FromHexString(hex, bytes, out _, out var count) == System.Buffers.OperationStatus.Done
            && count == bytes.Length;
        digest = read ? new Sha256Digest(bytes) : default;
        return read;
    }

    /// <summary>64 hexadecimal digits in lower case.</summary>
    public override string ToString()
    {
        Span<byte> bytes = stackalloc byte[SHA256.HashSizeInBytes];
        MemoryMarshal.Write(bytes, _first);
        MemoryMarshal.Write(bytes[16..], _second);
        return Convert.ToHexStringLower(bytes);
    }
}
