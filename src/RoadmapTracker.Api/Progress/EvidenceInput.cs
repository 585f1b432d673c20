using Espalier;
using RoadmapTracker.Domain.Files;
using RoadmapTracker.Domain.Progress;

namespace RoadmapTracker.Api.Progress;

/// <summary>A piece of evidence for a claim of progress: a link or a file.</summary>
/// <param name="Title">What it is, at most 300 characters.</param>
/// <param name="Url">The address of a link, http or https, at most 2,000 characters.</param>
/// <param name="File">A file that the caller has uploaded, or that the record names already.</param>
/// <param name="Visibility">Who may see it.</param>
public sealed record EvidenceInput(
    string Title, string? Url = null, [ID<StoredFile>] Guid? File = null, EvidenceVisibility Visibility = EvidenceVisibility.Public);
