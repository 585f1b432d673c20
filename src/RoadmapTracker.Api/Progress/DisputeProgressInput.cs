using Espalier;
using RoadmapTracker.Domain.Progress;

namespace RoadmapTracker.Api.Progress;

/// <summary>Contradicts a record. It stays public, with the reason beside it.</summary>
/// <param name="Id">The record, in state <c>UNDER_REVIEW</c>.</param>
/// <param name="Version">The version the judgement is about.</param>
/// <param name="Reason">What speaks against it, at most 2,000 characters.</param>
/// <param name="AssessedStatus">The reviewer's own judgement, where there is one.</param>
public sealed record DisputeProgressInput(
    [ID<ProgressRecord>] Guid Id,
    int Version,
    string Reason,
    ProgressStatus? AssessedStatus = null);
