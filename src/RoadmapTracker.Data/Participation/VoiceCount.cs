using RoadmapTracker.Domain.Organisations;
using RoadmapTracker.Domain.Participation;

namespace RoadmapTracker.Data.Participation;

/// <summary>How many organisations of one kind and regional group took one position on a recommendation.</summary>
/// <param name="RecommendationId">The recommendation.</param>
/// <param name="ThemeId">Only those that speak of this theme; null for all of them. Who speaks of several themes is counted for each.</param>
/// <param name="Kind">The kind of stakeholder.</param>
/// <param name="RegionalGroup">The regional group of Member States; null for other stakeholders.</param>
/// <param name="Position">The position.</param>
/// <param name="Voices">How many.</param>
public sealed record VoiceCount(
    Guid RecommendationId, Guid? ThemeId, OrganisationKind Kind, RegionalGroup? RegionalGroup, FeedbackPosition Position, int Voices);
