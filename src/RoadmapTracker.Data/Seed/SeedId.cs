using System.Security.Cryptography;
using System.Text;

namespace RoadmapTracker.Data.Seed;

/// <summary>Ids of seed rows: the same kind and key give the same id wherever the seed is loaded (RFC 9562, UUID version 8 over SHA-256).</summary>
public static class SeedId
{
    /// <summary>The id of a seed row.</summary>
    /// <param name="kind">The kind, for example <c>organisation</c>.</param>
    /// <param name="key">Its slug or code.</param>
    /// <returns>The id.</returns>
    public static Guid Of(string kind, string key)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes($"roadmap-tracker/{kind}/{key}"), hash);
        hash[6] = (byte)((hash[6] & 0x0F) | 0x80);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash[..16], bigEndian: true);
    }
}
