using RoadmapTracker.Domain;

namespace RoadmapTracker.Data.Storage;

/// <summary>A transaction that has become durable.</summary>
/// <param name="DataVersion">The version of the data after it; grows by one with every commit, across restarts.</param>
/// <param name="Events">What happened in it, in order.</param>
public sealed record Commit(long DataVersion, IReadOnlyList<DomainEvent> Events);
