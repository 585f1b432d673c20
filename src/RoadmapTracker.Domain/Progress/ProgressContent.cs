namespace RoadmapTracker.Domain.Progress;

/// <summary>What a reporter claims.</summary>
/// <param name="Date">When it happened; not in the future.</param>
/// <param name="Narrative">What happened.</param>
/// <param name="Language">The language of the narrative.</param>
/// <param name="ReportedStatus">The reporter's judgement; required to submit.</param>
/// <param name="AreaId">The Roadmap's area; null when none fits.</param>
/// <param name="ActionId">The Roadmap's action; null when none fits.</param>
/// <param name="Recommendations">The recommendations it speaks of; one at least, unless a commitment is named.</param>
/// <param name="Organisations">The organisations it names beside the reporter.</param>
/// <param name="Evidence">What shows it.</param>
public sealed record ProgressContent(
    PartialDate Date,
    string Narrative,
    string Language,
    ProgressStatus? ReportedStatus,
    Guid? AreaId,
    Guid? ActionId,
    IReadOnlyList<Guid> Recommendations,
    IReadOnlyList<Guid> Organisations,
    IReadOnlyList<EvidenceItem> Evidence);
