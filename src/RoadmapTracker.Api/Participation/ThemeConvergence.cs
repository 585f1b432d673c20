using RoadmapTracker.Data.Participation;
using RoadmapTracker.Domain.Participation;

namespace RoadmapTracker.Api.Participation;

/// <summary>How far views agree among those who speak of one theme.</summary>
/// <param name="themeId">The theme.</param>
/// <param name="voices">Their voices.</param>
public sealed class ThemeConvergence(Guid themeId, IReadOnlyList<VoiceCount> voices)
{
    /// <summary>The theme.</summary>
    public Guid ThemeId => themeId;

    /// <summary>All voices together.</summary>
    public Agreement Overall => voices.Together();

    /// <summary>By kind of stakeholder; kinds without voices are left out.</summary>
    public IEnumerable<KindAgreement> ByStakeholderKind => voices.ByKind();

    /// <summary>By regional group of the Member States; groups without voices are left out.</summary>
    public IEnumerable<RegionalGroupAgreement> ByRegionalGroup => voices.ByRegionalGroup();
}
