namespace RoadmapTracker.Domain.Audit;

/// <summary>The last entry of the audit, which the next one follows. Saved elsewhere, it proves later that nothing before it was changed or cut off.</summary>
/// <param name="Sequence">Its place; 0 before the first entry.</param>
/// <param name="Hash">Its hash.</param>
public sealed record AuditHead(long Sequence, string Hash)
{
    /// <summary>What the first entry follows.</summary>
    public static AuditHead Beginning { get; } = new(0, AuditEntry.Beginning);
}
