using Espalier;
using RoadmapTracker.Domain.Progress;

namespace RoadmapTracker.Api.Progress;

/// <summary>How many progress records are in one state of verification with one pair of judgements.</summary>
/// <param name="ReportedStatus">The reporter's judgement; null where none is stated.</param>
/// <param name="AssessedStatus">The reviewer's judgement; null where there is none yet.</param>
/// <param name="State">The state of verification.</param>
/// <param name="Count">How many records.</param>
[ObjectType]
public sealed record StatusCount(ProgressStatus? ReportedStatus, ProgressStatus? AssessedStatus, VerificationState State, int Count);
