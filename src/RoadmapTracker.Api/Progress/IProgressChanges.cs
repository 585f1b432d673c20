using Espalier;
using RoadmapTracker.Domain;
using RoadmapTracker.Domain.Progress;

namespace RoadmapTracker.Api.Progress;

/// <summary>What an input may say about the content of a record that is there already.</summary>
internal interface IProgressChanges
{
    /// <summary>When it happened; null to keep what was said.</summary>
    DateOnly? Date { get; }

    /// <summary>How much of the date is meant; null to keep what was said.</summary>
    DatePrecision? DatePrecision { get; }

    /// <summary>What happened; null to keep what was said.</summary>
    string? Narrative { get; }

    /// <summary>The reporter's judgement.</summary>
    Optional<ProgressStatus?> ReportedStatus { get; }

    /// <summary>The codes of recommendations; null to keep them.</summary>
    IReadOnlyList<string>? Recommendations { get; }

    /// <summary>The slug of the area.</summary>
    Optional<string?> Area { get; }

    /// <summary>The code of the action.</summary>
    Optional<string?> Action { get; }

    /// <summary>The slugs of organisations; null to keep them.</summary>
    IReadOnlyList<string>? Organisations { get; }

    /// <summary>The evidence; null to keep it.</summary>
    IReadOnlyList<EvidenceInput>? Evidence { get; }

    /// <summary>The language; null to keep it.</summary>
    string? Language { get; }
}
