namespace RoadmapTracker.Api.Participation;

/// <summary>Adds a theme to the vocabulary by which feedback is sorted.</summary>
/// <param name="Slug">The public name, at most 60 letters a to z, digits and single hyphens; it never changes.</param>
/// <param name="Names">What it is called.</param>
public sealed record AddThemeInput(string Slug, ThemeNamesInput Names);
