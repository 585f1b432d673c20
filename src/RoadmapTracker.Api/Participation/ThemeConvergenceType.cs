using Espalier;
using RoadmapTracker.Data.Participation;
using RoadmapTracker.Domain.Participation;

namespace RoadmapTracker.Api.Participation;

/// <summary>How far views of a recommendation agree among those who speak of one theme.</summary>
[ObjectType<ThemeConvergence>(Ignore = [nameof(ThemeConvergence.ThemeId)])]
public static class ThemeConvergenceType
{
    /// <summary>The theme.</summary>
    [BatchResolver]
    public static async Task<IReadOnlyList<Theme>> GetThemeAsync([Parent] IReadOnlyList<ThemeConvergence> parts, ThemeReads reads, CancellationToken ct) =>
        (await parts.OneAsync(part => part.ThemeId, ids => reads.ByIdsAsync(ids, ct), theme => theme.Id))!;
}
