namespace RoadmapTracker.Domain.Progress;

/// <summary>A piece of evidence as given.</summary>
/// <param name="Title">What it is.</param>
/// <param name="Url">An absolute address, http or https; null for a file.</param>
/// <param name="Visibility">Who may see it.</param>
/// <param name="FileId">An uploaded file; null for a link.</param>
public sealed record EvidenceItem(string Title, string? Url, EvidenceVisibility Visibility, Guid? FileId = null);
