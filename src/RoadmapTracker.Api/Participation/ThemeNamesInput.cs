namespace RoadmapTracker.Api.Participation;

/// <summary>What a theme is called, each name at most 120 characters; English is required, the others may follow later.</summary>
/// <param name="English">In English.</param>
/// <param name="Arabic">In Arabic.</param>
/// <param name="Chinese">In Chinese.</param>
/// <param name="French">In French.</param>
/// <param name="Russian">In Russian.</param>
/// <param name="Spanish">In Spanish.</param>
public sealed record ThemeNamesInput(
    string English, string? Arabic = null, string? Chinese = null, string? French = null, string? Russian = null, string? Spanish = null);
