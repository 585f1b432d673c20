using Espalier;
using RoadmapTracker.Domain.Progress;

namespace RoadmapTracker.Api.Progress;

/// <summary>How many progress records are in one state of verification.</summary>
/// <param name="State">The state.</param>
/// <param name="Count">How many records.</param>
[ObjectType]
public sealed record StateCount(VerificationState State, int Count);
