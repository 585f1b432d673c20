using Espalier;
using RoadmapTracker.Domain.Progress;

namespace RoadmapTracker.Api.Progress;

/// <summary>Verifies a record. It never changes in place afterwards; the verified record it corrects, if any, gives way to it.</summary>
/// <param name="Id">The record, in state <c>UNDER_REVIEW</c>.</param>
/// <param name="Version">The version the judgement is about.</param>
/// <param name="AssessedStatus">The reviewer's own judgement, beside the reporter's.</param>
/// <param name="Reason">What the judgement rests on, at most 2,000 characters.</param>
public sealed record VerifyProgressInput([ID<ProgressRecord>] Guid Id, int Version, ProgressStatus AssessedStatus, string Reason);
