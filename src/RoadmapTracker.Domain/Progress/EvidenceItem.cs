namespace RoadmapTracker.Domain.Progress;

/// <summary>A piece of evidence as given.</summary>
/// <param name="Title">What it is.</param>
/// <param name="Url">An absolute address, http or https.</param>
/// <param name="Visibility">Who may see it.</param>
public sealed record EvidenceItem(string Title, string Url, EvidenceVisibility Visibility);
