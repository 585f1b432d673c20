using Espalier;
using RoadmapTracker.Domain.Commitments;

namespace RoadmapTracker.Api.Commitments;

/// <summary>Closes a commitment from which nothing more is expected.</summary>
/// <param name="Id">The commitment, in state <c>OPEN</c>.</param>
/// <param name="Version">The version the change is based on.</param>
/// <param name="Reason">Why, and whether it was completed or dropped; at most 2,000 characters.</param>
public sealed record CloseCommitmentInput([ID<Commitment>] Guid Id, int Version, string Reason);
