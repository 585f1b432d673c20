using System.Globalization;

namespace RoadmapTracker.Domain.Audit;

/// <summary>Walks the audit from its first entry and stops at the first that is not as it was written.</summary>
public sealed class AuditChain
{
    /// <summary>How many entries were found good.</summary>
    public long Length { get; private set; }

    /// <summary>The hash of the last entry that was found good.</summary>
    public string Head { get; private set; } = AuditEntry.Beginning;

    /// <summary>What is wrong and where; null while nothing is.</summary>
    public string? Fault { get; private set; }

    /// <summary>Takes the next entry. Nothing more is looked at after a fault.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="detail">Its change; null when it was erased.</param>
    public void Take(AuditEntry entry, AuditDetail? detail)
    {
        if (Fault is not null) return;
        Fault = FaultOf(entry, detail);
        if (Fault is not null) return;
        Length = entry.Sequence;
        Head = entry.Hash;
    }

    /// <summary>Says whether a head that was saved earlier is a part of the chain, once it has been reached.</summary>
    /// <param name="sequence">The place of the saved head.</param>
    /// <param name="hash">Its hash.</param>
    public void RequireSaved(long sequence, string hash)
    {
        if (Fault is null && Length == sequence && !string.Equals(Head, hash, StringComparison.OrdinalIgnoreCase))
            Fault = Say($"entry {sequence} is not the one whose hash was saved: the chain was written anew");
    }

    /// <summary>Says whether the chain reaches as far as the head that was saved, once all entries were taken.</summary>
    /// <param name="sequence">The place of the saved head.</param>
    public void RequireLength(long sequence)
    {
        if (Fault is null && Length < sequence) Fault = Say($"entries {Length + 1} to {sequence} are missing at the end");
    }

    private static string Say(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private string? FaultOf(AuditEntry entry, AuditDetail? detail)
    {
        if (entry.Sequence != Length + 1) return Say($"entry {Length + 1} is missing");
        if (entry.PreviousHash != Head) return Say($"entry {entry.Sequence} does not follow the one before it");
        if (entry.ComputeHash() != entry.Hash) return Say($"entry {entry.Sequence} was changed");
        if (detail is null) return null;
        return AuditDetail.Digest(detail.Salt, detail.Before) == entry.BeforeDigest && AuditDetail.Digest(detail.Salt, detail.After) == entry.AfterDigest
            ? null
            : Say($"the change of entry {entry.Sequence} is not the one that was made");
    }
}
