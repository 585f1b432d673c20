namespace RoadmapTracker.Domain.Search;

/// <summary>A comparable word and where it stands in the text it came from.</summary>
/// <param name="Text">The comparable form.</param>
/// <param name="Start">The first UTF-16 code unit in the original text.</param>
/// <param name="Length">The UTF-16 code units it takes there.</param>
public readonly record struct SearchToken(string Text, int Start, int Length);
