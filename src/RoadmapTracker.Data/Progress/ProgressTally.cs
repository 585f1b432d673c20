using RoadmapTracker.Domain.Progress;

namespace RoadmapTracker.Data.Progress;

/// <summary>How many public, standing records of a group are in one state with one pair of judgements.</summary>
/// <param name="GroupId">The recommendation, area or commitment they were counted for.</param>
/// <param name="State">The verification state.</param>
/// <param name="ReportedStatus">The reporter's judgement; null where none is stated, or none was asked for.</param>
/// <param name="AssessedStatus">The reviewer's judgement; null where there is none yet, or none was asked for.</param>
/// <param name="Count">How many.</param>
public sealed record ProgressTally(Guid GroupId, VerificationState State, ProgressStatus? ReportedStatus, ProgressStatus? AssessedStatus, int Count);
