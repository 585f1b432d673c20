using Espalier;
using RoadmapTracker.Domain.Commitments;
using RoadmapTracker.Domain.Progress;

namespace RoadmapTracker.Api.Progress;

/// <summary>Which progress records are wanted; all conditions hold together, and what is left out does not restrict.</summary>
/// <param name="Recommendation">That speak of the recommendation of this code.</param>
/// <param name="Area">Of the area of this slug.</param>
/// <param name="Action">Of the Roadmap's action of this code.</param>
/// <param name="Organisation">That name the organisation of this slug, as reporter or otherwise.</param>
/// <param name="Commitment">On this commitment.</param>
/// <param name="States">In one of these states of verification.</param>
/// <param name="ReportedStatuses">With one of these judgements of the reporter.</param>
/// <param name="AssessedStatuses">With one of these judgements of the reviewer.</param>
/// <param name="Origin">That came here in this way.</param>
/// <param name="LinkToFollowUp">Imported records tied to the follow-up in this way.</param>
/// <param name="From">Dated on this day or later, by the first day the date may mean.</param>
/// <param name="To">Dated on this day or before, by the first day the date may mean.</param>
/// <param name="Text">With all of these words, at most 200 characters; only what everybody may see is found by its words. Words that begin like them are found too where at most 1,000 records hold the whole words.</param>
/// <param name="IncludeSuperseded">Also records that a verified correction has taken the place of.</param>
public sealed record ProgressWhere(
    string? Recommendation = null,
    string? Area = null,
    string? Action = null,
    string? Organisation = null,
    [ID<Commitment>] Guid? Commitment = null,
    IReadOnlyList<VerificationState>? States = null,
    IReadOnlyList<ProgressStatus>? ReportedStatuses = null,
    IReadOnlyList<ProgressStatus>? AssessedStatuses = null,
    RecordOrigin? Origin = null,
    FollowUpLink? LinkToFollowUp = null,
    DateOnly? From = null,
    DateOnly? To = null,
    string? Text = null,
    bool IncludeSuperseded = false);
