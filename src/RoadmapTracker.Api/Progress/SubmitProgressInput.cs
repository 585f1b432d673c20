using Espalier;
using RoadmapTracker.Domain.Progress;

namespace RoadmapTracker.Api.Progress;

/// <summary>Hands a record in, for the first time or after it was given back. From then on everybody sees it, as not verified.</summary>
/// <param name="Id">The record, in state <c>DRAFT</c> or <c>RETURNED</c>.</param>
/// <param name="Version">The version that is submitted.</param>
public sealed record SubmitProgressInput([ID<ProgressRecord>] Guid Id, int Version);
