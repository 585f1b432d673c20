using RoadmapTracker.Domain.Organisations;

namespace RoadmapTracker.Api.Organisations;

/// <summary>An organisation that is not in the list yet. All 193 Member States are.</summary>
/// <param name="Name">The full name, at most 200 characters.</param>
/// <param name="Kind">The kind of stakeholder; any but <c>MEMBER_STATE</c>.</param>
/// <param name="Acronym">The acronym, at most 30 characters.</param>
/// <param name="Slug">
/// The public name in addresses: 1 to 80 of the letters a to z, digits and single hyphens between them. It never changes. Made from
/// the name where it is left out.
/// </param>
/// <param name="GovernmentOf">The slug of the Member State whose ministry or agency it is; only with kind <c>OTHER</c>.</param>
/// <param name="Note">What has to be known about it, at most 1,000 characters.</param>
public sealed record RegisterOrganisationInput(
    string Name,
    OrganisationKind Kind,
    string? Acronym = null,
    string? Slug = null,
    string? GovernmentOf = null,
    string? Note = null);
