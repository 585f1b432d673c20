using RoadmapTracker.Domain;

namespace RoadmapTracker.Data.Audit;

/// <summary>What a unit of work does, for the audit.</summary>
/// <param name="Action">The mutation.</param>
/// <param name="AccountId">The account of whoever does it.</param>
/// <param name="Subject">The object that it changes first of all.</param>
public sealed record AuditedAction(string Action, Guid AccountId, TrackedEntity Subject);
