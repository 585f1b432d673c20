using Espalier;
using RoadmapTracker.Domain.Commitments;

namespace RoadmapTracker.Api.Commitments;

/// <summary>Opens a closed commitment again.</summary>
/// <param name="Id">The commitment, in state <c>CLOSED</c>.</param>
/// <param name="Version">The version the change is based on.</param>
/// <param name="Reason">Why more is expected, at most 2,000 characters.</param>
public sealed record ReopenCommitmentInput([ID<Commitment>] Guid Id, int Version, string Reason);
