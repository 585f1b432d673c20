using Espalier;
using RoadmapTracker.Domain.Progress;

namespace RoadmapTracker.Api.Progress;

/// <summary>A reviewer begins to look at a record.</summary>
/// <param name="Id">The record, in state <c>SUBMITTED</c>.</param>
/// <param name="Version">The version that is looked at.</param>
public sealed record BeginProgressReviewInput([ID<ProgressRecord>] Guid Id, int Version);
