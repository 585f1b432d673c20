namespace RoadmapTracker.Domain.Roundtables.Slates;

/// <summary>How a slate would do without one of its members, with one seat less.</summary>
/// <param name="Score">How the others do together.</param>
/// <param name="Explanation">What that changes, in words and numbers.</param>
public sealed record SlateWithout(SlateScore Score, string Explanation);
