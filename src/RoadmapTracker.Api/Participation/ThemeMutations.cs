using Espalier;
using Microsoft.EntityFrameworkCore;
using RoadmapTracker.Api.Accounts;
using RoadmapTracker.Domain.Errors;
using RoadmapTracker.Domain.Participation;

namespace RoadmapTracker.Api.Participation;

/// <summary>How the Office keeps the vocabulary of themes.</summary>
[MutationType]
[Authorize(Roles.Office)]
[Error<Forbidden>]
[Error<IdempotencyKeyReused>]
[Error<InvalidInput>]
public static class ThemeMutations
{
    /// <summary>Adds a theme to the vocabulary. The Office may.</summary>
    [Error<AlreadyExists>]
    public static Task<Theme> AddThemeAsync(AddThemeInput input, Workflow workflow, CancellationToken ct) =>
        workflow.RunAsync(
            async step =>
            {
                var theme = Theme.Add(step.Actor, input.Slug, Names(input.Names), step.Now);
                if (await step.Data.Themes.AnyAsync(other => other.Slug == theme.Slug, step.Cancellation))
                    throw new AlreadyExists("theme", theme.Slug, "slug");
                step.Data.Add(theme);
                return theme;
            },
            ct);

    /// <summary>Gives a theme other names. The Office may.</summary>
    [Error<NotFound>]
    [Error<StaleVersion>]
    public static Task<Theme> RenameThemeAsync(RenameThemeInput input, Workflow workflow, CancellationToken ct) =>
        workflow.RunAsync(
            async step =>
            {
                var theme = await step.ThemeAsync(input.Id);
                theme.Rename(step.Actor, input.Version, Names(input.Names), step.Now);
                return theme;
            },
            ct);

    private static ThemeNames Names(ThemeNamesInput names) =>
        new(names.English, names.Arabic, names.Chinese, names.French, names.Russian, names.Spanish);
}
