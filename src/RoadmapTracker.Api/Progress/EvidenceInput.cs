using RoadmapTracker.Domain.Progress;

namespace RoadmapTracker.Api.Progress;

/// <summary>A piece of evidence for a claim of progress.</summary>
/// <param name="Title">What it is, at most 300 characters.</param>
/// <param name="Url">Its address, http or https, at most 2,000 characters.</param>
/// <param name="Visibility">Who may see it.</param>
public sealed record EvidenceInput(string Title, string Url, EvidenceVisibility Visibility = EvidenceVisibility.Public);
