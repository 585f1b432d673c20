using Espalier;
using RoadmapTracker.Api.Organisations;
using RoadmapTracker.Data.Roundtables;
using RoadmapTracker.Domain.Organisations;
using RoadmapTracker.Domain.Roundtables;
using RoadmapTracker.Domain.Roundtables.Slates;

namespace RoadmapTracker.Api.Roundtables.Slates;

/// <summary>An organisation that the Office chose as Champion, or that was proposed to it, as it stood then.</summary>
[ObjectType<DecidedOrganisation>(
    Implicit = false,
    Fields = [nameof(DecidedOrganisation.IsChosen), nameof(DecidedOrganisation.IsProposed), nameof(DecidedOrganisation.Kind), nameof(DecidedOrganisation.RegionalGroup)])]
public static class DecidedOrganisationType
{
    /// <summary>The organisation.</summary>
    [BatchResolver]
    public static ValueTask<IReadOnlyList<Organisation>> GetOrganisationAsync(
        [Parent] IReadOnlyList<DecidedOrganisation> parts, OrganisationById organisations, CancellationToken ct) =>
        organisations.LoadAsync(parts, part => part.OrganisationId, ct);

    /// <summary>The membership that the decision led to, or found; null for one that was not chosen.</summary>
    [BatchResolver]
    public static ValueTask<IReadOnlyList<RoundtableMembership?>> GetMembershipAsync(
        [Parent] IReadOnlyList<DecidedOrganisation> parts, MembershipReads reads, CancellationToken ct) =>
        parts.OneAsync(part => part.MembershipId, ids => reads.ByIdsAsync(ids, knownAt: null, ct), membership => membership.Id);
}
