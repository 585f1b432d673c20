using Espalier;
using RoadmapTracker.Domain.Progress;

namespace RoadmapTracker.Api.Progress;

/// <summary>Gives a record back to its reporter, who may change it and submit it again.</summary>
/// <param name="Id">The record, in state <c>UNDER_REVIEW</c>.</param>
/// <param name="Version">The version the judgement is about.</param>
/// <param name="Reason">What is missing, at most 2,000 characters.</param>
public sealed record ReturnProgressInput([ID<ProgressRecord>] Guid Id, int Version, string Reason);
