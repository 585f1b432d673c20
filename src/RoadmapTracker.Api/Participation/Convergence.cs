using Espalier;
using RoadmapTracker.Data.Participation;
using RoadmapTracker.Domain.Participation;

namespace RoadmapTracker.Api.Participation;

/// <summary>How far views of a recommendation agree: all together, by kind of stakeholder, by regional group and by theme.</summary>
/// <param name="voices">The voices on the recommendation, those by theme among them where they are asked for.</param>
[ObjectType]
public sealed class Convergence(IReadOnlyList<VoiceCount> voices)
{
    private readonly VoiceCount[] _all = [.. voices.Where(count => count.ThemeId is null)];

    /// <summary>All voices together.</summary>
    public Agreement Overall => _all.Together();

    /// <summary>By kind of stakeholder; kinds without voices are left out.</summary>
    public IEnumerable<KindAgreement> ByStakeholderKind => _all.ByKind();

    /// <summary>By regional group of the Member States; groups without voices are left out.</summary>
    public IEnumerable<RegionalGroupAgreement> ByRegionalGroup => _all.ByRegionalGroup();

    /// <summary>By theme, the theme with most voices first; themes without voices are left out. Who speaks of several themes is counted for each.</summary>
    public IEnumerable<ThemeConvergence> ByTheme =>
        from count in voices
        where count.ThemeId is not null
        group count by count.ThemeId!.Value into same
        let theme = new ThemeConvergence(same.Key, [.. same])
        orderby theme.Overall.Voices descending, theme.ThemeId
        select theme;
}
