using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace RoadmapTracker.Domain.Audit;

/// <summary>
/// One entry of the audit: who did what to which object when. Entries are chained: each holds the hash of the one before, so that
/// nothing can be changed, taken out or put elsewhere without every later hash telling. Of what was there before and after it holds
/// digests only; the change itself is in <see cref="AuditDetail"/>, which can be erased.
/// </summary>
public sealed record AuditEntry
{
    /// <summary>The hash that the first entry follows.</summary>
    public static readonly string Beginning = new('0', 64);

    /// <summary>The place in the chain, from 1 without gaps.</summary>
    public required long Sequence { get; init; }

    /// <summary>When, in UTC.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The mutation, for example <c>acceptVolunteerOffer</c>.</summary>
    public required string Action { get; init; }

    /// <summary>The account of whoever did it, which says nothing of the person.</summary>
    public required Guid AccountId { get; init; }

    /// <summary>The kind of the object.</summary>
    public required SubjectKind SubjectKind { get; init; }

    /// <summary>The id of the object.</summary>
    public required Guid SubjectId { get; init; }

    /// <summary>The object's version before; 0 when it came into being.</summary>
    public required int VersionBefore { get; init; }

    /// <summary>The object's version after.</summary>
    public required int VersionAfter { get; init; }

    /// <summary>SHA-256 of the salt and what was changed as it was before, in hexadecimal digits.</summary>
    public required string BeforeDigest { get; init; }

    /// <summary>SHA-256 of the salt and what was changed as it is after, in hexadecimal digits.</summary>
    public required string AfterDigest { get; init; }

    /// <summary>The hash of the entry before; <see cref="Beginning"/> for the first.</summary>
    public required string PreviousHash { get; init; }

    /// <summary>The hash of this entry, in hexadecimal digits.</summary>
    public string Hash { get; init; } = "";

    /// <summary>The entry with its hash.</summary>
    public AuditEntry Seal() => this with { Hash = ComputeHash() };

    /// <summary>The hash that this entry must have.</summary>
    public string ComputeHash()
    {
        // No part can hold a line break, so no two entries have the same lines.
        string text = string.Create(
            CultureInfo.InvariantCulture,
            $"{Sequence}\n{(At.UtcTicks - DateTimeOffset.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond}\n{Action}\n{AccountId:D}\n{EnumText.Write(SubjectKind)}\n{SubjectId:D}\n{VersionBefore}\n{VersionAfter}\n{BeforeDigest}\n{AfterDigest}\n{PreviousHash}");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }
}
