using Espalier;
using RoadmapTracker.Domain.Organisations;

namespace RoadmapTracker.Api.Organisations;

/// <summary>Corrects the entry of an organisation. What is left out stays as it is; the slug never changes.</summary>
/// <param name="Id">The organisation.</param>
/// <param name="Version">The version the correction is based on.</param>
/// <param name="Name">The full name, at most 200 characters.</param>
/// <param name="Kind">The kind of stakeholder; any but <c>MEMBER_STATE</c>.</param>
/// <param name="Acronym">The acronym, at most 30 characters; null takes it away.</param>
/// <param name="GovernmentOf">The slug of the Member State whose ministry or agency it is, only with kind <c>OTHER</c>; null takes it away.</param>
/// <param name="Note">What has to be known about it, at most 1,000 characters; null takes it away.</param>
public sealed record CorrectOrganisationInput(
    [ID<Organisation>] Guid Id,
    int Version,
    string? Name = null,
    OrganisationKind? Kind = null,
    Optional<string?> Acronym = default,
    Optional<string?> GovernmentOf = default,
    Optional<string?> Note = default);
