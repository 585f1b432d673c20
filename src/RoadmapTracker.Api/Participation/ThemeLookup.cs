using Microsoft.EntityFrameworkCore;
using RoadmapTracker.Data.Participation;
using RoadmapTracker.Domain.Errors;
using RoadmapTracker.Domain.Participation;

namespace RoadmapTracker.Api.Participation;

/// <summary>How changes and filters find themes.</summary>
internal static class ThemeLookup
{
    /// <summary>The theme of an id.</summary>
    /// <exception cref="NotFound">There is none.</exception>
    public static async Task<Theme> ThemeAsync(this WorkflowStep step, Guid id) =>
        await step.Data.Themes.SingleOrDefaultAsync(theme => theme.Id == id, step.Cancellation)
        ?? throw PublicId.NotFound("theme", nameof(Theme), id, "id");

    /// <summary>The ids of the themes of slugs, in their order, by one statement.</summary>
    /// <exception cref="NotFound">One of them is unknown.</exception>
    public static async Task<IReadOnlyList<Guid>> ThemeIdsAsync(this WorkflowStep step, IReadOnlyList<string>? slugs)
    {
        if (slugs is not { Count: > 0 }) return [];
        var found = await step.Data.Themes
            .Where(theme => slugs.Contains(theme.Slug))
            .ToDictionaryAsync(theme => theme.Slug, theme => theme.Id, StringComparer.Ordinal, step.Cancellation);
        return [.. slugs.Select((slug, i) => found.TryGetValue(slug, out var id) ? id : throw new NotFound("theme", slug, $"themes[{i}]"))];
    }

    /// <summary>The id of the theme of a slug.</summary>
    /// <exception cref="NotFound">There is none.</exception>
    public static async ValueTask<Guid> IdAsync(this ThemeReads reads, string slug, CancellationToken ct) =>
        (await reads.BySlugsAsync([slug], ct)).SingleOrDefault()?.Id ?? throw new NotFound("theme", slug);
}
