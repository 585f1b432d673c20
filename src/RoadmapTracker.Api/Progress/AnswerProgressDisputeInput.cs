using Espalier;
using RoadmapTracker.Domain.Progress;

namespace RoadmapTracker.Api.Progress;

/// <summary>Answers a dispute, which takes the record back to review.</summary>
/// <param name="Id">The record, in state <c>DISPUTED</c>.</param>
/// <param name="Version">The version the answer is about.</param>
/// <param name="Answer">The reporter's answer, at most 2,000 characters.</param>
public sealed record AnswerProgressDisputeInput([ID<ProgressRecord>] Guid Id, int Version, string Answer);
