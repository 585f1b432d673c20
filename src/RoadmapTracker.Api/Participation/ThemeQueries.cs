using Espalier;
using Espalier.Relay;
using RoadmapTracker.Data.Participation;
using RoadmapTracker.Domain.Participation;

namespace RoadmapTracker.Api.Participation;

/// <summary>The themes of feedback.</summary>
[QueryType]
public static class ThemeQueries
{
    /// <summary>The vocabulary by which feedback is sorted, by slug.</summary>
    [UsePaging]
    public static ValueTask<Page<Theme>> GetThemesAsync(PagingArguments page, ThemeReads reads, CancellationToken ct) =>
        page.ReadAsync(slice => reads.ListAsync(slice, ct), () => reads.CountAsync(ct));

    /// <summary>The theme of a slug; null when there is none.</summary>
    /// <param name="slug">The public name, for example <c>affordability</c>.</param>
    /// <param name="reads">Reads themes.</param>
    /// <param name="ct">Cancels the read.</param>
    public static async Task<Theme?> GetThemeAsync(string slug, ThemeReads reads, CancellationToken ct) =>
        (await reads.BySlugsAsync([slug], ct)).SingleOrDefault();
}
