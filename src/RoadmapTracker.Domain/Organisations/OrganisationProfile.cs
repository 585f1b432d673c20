namespace RoadmapTracker.Domain.Organisations;

/// <summary>What a person says about an organisation when registering it or correcting its entry.</summary>
/// <param name="Name">The full name.</param>
/// <param name="Acronym">The acronym; null when there is none.</param>
/// <param name="Kind">The kind of stakeholder; a Member State cannot be registered, all 193 are there.</param>
/// <param name="GovernmentOfId">The Member State whose ministry or agency it is; null otherwise. Only for <see cref="OrganisationKind.Other"/>.</param>
/// <param name="Note">What has to be known about it; null when nothing.</param>
public sealed record OrganisationProfile(string Name, string? Acronym, OrganisationKind Kind, Guid? GovernmentOfId, string? Note);
