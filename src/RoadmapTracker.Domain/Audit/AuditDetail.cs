using System.Security.Cryptography;
using System.Text;

namespace RoadmapTracker.Domain.Audit;

/// <summary>What an audited change changed, readable. It can be erased without touching the chain, which then no longer tells what was there.</summary>
public sealed class AuditDetail
{
    /// <summary>The entry; also the identity.</summary>
    public required long Sequence { get; init; }

    /// <summary>What keeps the digests of the entry from being guessed: 32 random bytes in hexadecimal digits.</summary>
    public required string Salt { get; init; }

    /// <summary>What was changed, as it was before, as JSON: the rows, each with its changed fields.</summary>
    public required string Before { get; init; }

    /// <summary>What was changed, as it is after, as JSON.</summary>
    public required string After { get; init; }

    /// <summary>A new salt.</summary>
    public static string NewSalt() => RandomNumberGenerator.GetHexString(64, lowercase: true);

    /// <summary>The digest that an entry holds of a text.</summary>
    public static string Digest(string salt, string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{salt}\n{text}")));
}
