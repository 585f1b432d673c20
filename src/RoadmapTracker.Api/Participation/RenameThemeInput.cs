using Espalier;
using RoadmapTracker.Domain.Participation;

namespace RoadmapTracker.Api.Participation;

/// <summary>Gives a theme other names. Its slug, and what has been said of it, stay.</summary>
/// <param name="Id">The theme.</param>
/// <param name="Version">The version the change is based on.</param>
/// <param name="Names">What it is called now, in place of all names before.</param>
public sealed record RenameThemeInput([ID<Theme>] Guid Id, int Version, ThemeNamesInput Names);
