using Espalier;
using RoadmapTracker.Domain;
using RoadmapTracker.Domain.Commitments;
using RoadmapTracker.Domain.Progress;

namespace RoadmapTracker.Api.Progress;

/// <summary>A claim of progress, to be kept as a draft that only the reporting organisation and the Office see.</summary>
/// <param name="Organisation">The slug of the organisation that reports; the caller speaks for it.</param>
/// <param name="Date">When it happened; not in the future and not before 12 July 2018, the day the Panel was established.</param>
/// <param name="Narrative">What happened, at most 8,000 characters.</param>
/// <param name="Commitment">The open commitment it reports on; without one it speaks of recommendations directly.</param>
/// <param name="DatePrecision">How much of <c>date</c> is meant; what is beyond it is cut off.</param>
/// <param name="ReportedStatus">The reporter's judgement; needed before the record can be submitted.</param>
/// <param name="Recommendations">The codes of the recommendations it speaks of; those of the commitment where left out.</param>
/// <param name="Area">The slug of the Roadmap's area it belongs to.</param>
/// <param name="Action">The code of the Roadmap's action it belongs to.</param>
/// <param name="Organisations">The slugs of other organisations that took part; at most 50.</param>
/// <param name="Evidence">What shows it; at most 20 pieces.</param>
/// <param name="Language">The language of the narrative: ar, zh, en, fr, ru or es.</param>
public sealed record DraftProgressInput(
    string Organisation,
    DateOnly Date,
    string Narrative,
    [ID<Commitment>] Guid? Commitment = null,
    DatePrecision DatePrecision = DatePrecision.Day,
    ProgressStatus? ReportedStatus = null,
    IReadOnlyList<string>? Recommendations = null,
    string? Area = null,
    string? Action = null,
    IReadOnlyList<string>? Organisations = null,
    IReadOnlyList<EvidenceInput>? Evidence = null,
    string Language = Languages.English);
