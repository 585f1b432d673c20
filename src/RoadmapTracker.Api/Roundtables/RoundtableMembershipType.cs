using Espalier;
using RoadmapTracker.Api.Accounts;
using RoadmapTracker.Api.History;
using RoadmapTracker.Api.Organisations;
using RoadmapTracker.Data.Participation;
using RoadmapTracker.Data.Recommendations;
using RoadmapTracker.Data.Roundtables;
using RoadmapTracker.Domain.Organisations;
using RoadmapTracker.Domain.Participation;
using RoadmapTracker.Domain.Recommendations;
using RoadmapTracker.Domain.Roundtables;

namespace RoadmapTracker.Api.Roundtables;

/// <summary>An organisation's part in a roundtable, with the dates between which it holds.</summary>
[ObjectType<RoundtableMembership>(Ignore =
[
    nameof(RoundtableMembership.SubjectKind), nameof(RoundtableMembership.StateText), nameof(RoundtableMembership.RoundtableId),
    nameof(RoundtableMembership.OrganisationId), nameof(RoundtableMembership.OfferId), nameof(RoundtableMembership.ListPosition),
])]
public static class RoundtableMembershipType
{
    /// <summary>Finds memberships by their keys.</summary>
    [NodeResolver, BatchResolver]
    public static ValueTask<IReadOnlyList<RoundtableMembership?>> GetMembershipsAsync(
        IReadOnlyList<Guid> ids, MembershipReads reads, CancellationToken ct) =>
        ids.NodesAsync(keys => reads.ByIdsAsync(keys, knownAt: null, ct), membership => membership.Id);

    /// <summary>The roundtable.</summary>
    [Cost(0)]
    public static Roundtable GetRoundtable(
        [Parent(nameof(RoundtableMembership.RoundtableId))] RoundtableMembership membership, Catalogue catalogue) =>
        catalogue.Roundtables.ById(membership.RoundtableId);

    /// <summary>The organisation.</summary>
    [BatchResolver]
    public static ValueTask<IReadOnlyList<Organisation>> GetOrganisationAsync(
        [Parent(nameof(RoundtableMembership.OrganisationId))] IReadOnlyList<RoundtableMembership> memberships, OrganisationById organisations, CancellationToken ct) =>
        organisations.LoadAsync(memberships, membership => membership.OrganisationId, ct);

    /// <summary>The offer it came from; null for one that came otherwise.</summary>
    [BatchResolver]
    public static async Task<IReadOnlyList<VolunteerOffer?>> GetOfferAsync(
        [Parent(nameof(RoundtableMembership.OfferId))] IReadOnlyList<RoundtableMembership> memberships, OfferReads reads, Caller caller, CancellationToken ct)
    {
        var actor = await caller.ActorAsync(ct);
        return await memberships.OneAsync(membership => membership.OfferId, ids => reads.ByIdsAsync(ids, actor, memberships.KnownAt(), ct), offer => offer.Id);
    }

    /// <summary>Where the membership was read; empty for one that was recorded here.</summary>
    [Cost(0), ListSize(3)]
    public static IEnumerable<Source> GetSources(
        [Parent(nameof(RoundtableMembership.Id))] RoundtableMembership membership, Catalogue catalogue) =>
        catalogue.SourcesOf(CitationSubject.RoundtableMembership, membership.Id);
}
