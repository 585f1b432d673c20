namespace RoadmapTracker.Domain.Participation;

/// <summary>What a theme is called in the six languages of the United Nations; English is required, the others may follow.</summary>
/// <param name="English">In English.</param>
/// <param name="Arabic">In Arabic; null when there is no name yet.</param>
/// <param name="Chinese">In Chinese; null when there is no name yet.</param>
/// <param name="French">In French; null when there is no name yet.</param>
/// <param name="Russian">In Russian; null when there is no name yet.</param>
/// <param name="Spanish">In Spanish; null when there is no name yet.</param>
public sealed record ThemeNames(string English, string? Arabic, string? Chinese, string? French, string? Russian, string? Spanish);
