using Espalier;
using RoadmapTracker.Data.Participation;
using RoadmapTracker.Domain;
using RoadmapTracker.Domain.Participation;

namespace RoadmapTracker.Api.Participation;

/// <summary>A word of the small vocabulary by which feedback is sorted; the Office keeps it.</summary>
[ObjectType<Theme>(Ignore =
[
    nameof(Theme.SubjectKind), nameof(Theme.StateText), nameof(Theme.KnownAt), nameof(Theme.NameEn), nameof(Theme.NameAr), nameof(Theme.NameZh),
    nameof(Theme.NameFr), nameof(Theme.NameRu), nameof(Theme.NameEs),
])]
public static class ThemeType
{
    /// <summary>Finds themes by their keys.</summary>
    [NodeResolver, BatchResolver]
    public static ValueTask<IReadOnlyList<Theme?>> GetThemesAsync(IReadOnlyList<Guid> ids, ThemeReads reads, CancellationToken ct) =>
        ids.NodesAsync(keys => reads.ByIdsAsync(keys, ct), theme => theme.Id);

    /// <summary>What it is called in a language, or in English where it has no name in that language yet.</summary>
    /// <param name="theme">The theme.</param>
    /// <param name="language">The language: ar, zh, en, fr, ru or es.</param>
    public static string GetName(
        [Parent(nameof(Theme.NameEn), nameof(Theme.NameAr), nameof(Theme.NameZh), nameof(Theme.NameFr), nameof(Theme.NameRu), nameof(Theme.NameEs))] Theme theme,
        string language = Languages.English) =>
        theme.NameIn(Languages.Require(language, "language")) ?? theme.NameEn;
}
