namespace RoadmapTracker.Domain.Organisations;

/// <summary>The facts of the catalogue about one organisation.</summary>
/// <param name="Id">The identity, made from the slug.</param>
/// <param name="Slug">The public name in addresses.</param>
/// <param name="Name">The full name.</param>
/// <param name="Acronym">The acronym; null when there is none.</param>
/// <param name="Kind">The kind of stakeholder.</param>
/// <param name="KindBasis">What the kind rests on.</param>
/// <param name="Iso2">The two-letter code of a Member State; null otherwise.</param>
/// <param name="Iso3">The three-letter code of a Member State; null otherwise.</param>
/// <param name="RegionalGroup">The regional group of a Member State; null otherwise.</param>
/// <param name="RegionalGroupBasis">What the regional group rests on.</param>
/// <param name="RegionalGroupNote">What has to be known about the regional group; null when nothing.</param>
/// <param name="GovernmentOfId">The Member State whose ministry or agency it is; null otherwise.</param>
/// <param name="Note">What has to be known about it; null when nothing.</param>
public sealed record CatalogueOrganisation(
    Guid Id,
    string Slug,
    string Name,
    string? Acronym,
    OrganisationKind Kind,
    Basis KindBasis,
    string? Iso2,
    string? Iso3,
    RegionalGroup? RegionalGroup,
    Basis RegionalGroupBasis,
    string? RegionalGroupNote,
    Guid? GovernmentOfId,
    string? Note);
