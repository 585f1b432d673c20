using Espalier;
using RoadmapTracker.Domain;
using RoadmapTracker.Domain.Progress;

namespace RoadmapTracker.Api.Progress;

/// <summary>Changes a draft or a record that was given back. What is left out stays as it is.</summary>
/// <param name="Id">The record, in state <c>DRAFT</c> or <c>RETURNED</c>.</param>
/// <param name="Version">The version the change is based on.</param>
/// <param name="Date">When it happened; not in the future and not before 12 July 2018, the day the Panel was established.</param>
/// <param name="DatePrecision">How much of the date is meant; what is beyond it is cut off.</param>
/// <param name="Narrative">What happened, at most 8,000 characters.</param>
/// <param name="ReportedStatus">The reporter's judgement; null takes it back.</param>
/// <param name="Recommendations">The codes of the recommendations it speaks of, in place of those before.</param>
/// <param name="Area">The slug of the Roadmap's area it belongs to; null takes it away.</param>
/// <param name="Action">The code of the Roadmap's action it belongs to; null takes it away.</param>
/// <param name="Organisations">The slugs of other organisations that took part, in place of those before; at most 50.</param>
/// <param name="Evidence">What shows it, in place of what was given before; at most 20 pieces.</param>
/// <param name="Language">The language of the narrative: ar, zh, en, fr, ru or es.</param>
public sealed record UpdateProgressInput(
    [ID<ProgressRecord>] Guid Id,
    int Version,
    DateOnly? Date = null,
    DatePrecision? DatePrecision = null,
    string? Narrative = null,
    Optional<ProgressStatus?> ReportedStatus = default,
    IReadOnlyList<string>? Recommendations = null,
    Optional<string?> Area = default,
    Optional<string?> Action = default,
    IReadOnlyList<string>? Organisations = null,
    IReadOnlyList<EvidenceInput>? Evidence = null,
    string? Language = null) : IProgressChanges;
