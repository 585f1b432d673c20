using Espalier;
using RoadmapTracker.Api.Organisations;
using RoadmapTracker.Data.Accounts;
using RoadmapTracker.Domain.Accounts;
using RoadmapTracker.Domain.Organisations;

namespace RoadmapTracker.Api.Accounts;

/// <summary>
/// A person's part in an organisation: asked for by either, confirmed by the other. Seen by the person, the organisation's
/// representatives and the Office.
/// </summary>
[ObjectType<Representation>(Ignore =
[
    nameof(Representation.SubjectKind), nameof(Representation.StateText), nameof(Representation.KnownAt), nameof(Representation.AccountId),
    nameof(Representation.OrganisationId), nameof(Representation.Stands),
])]
public static class RepresentationType
{
    /// <summary>Finds representations by their keys.</summary>
    [NodeResolver, BatchResolver]
    public static async Task<IReadOnlyList<Representation?>> GetRepresentationsAsync(
        IReadOnlyList<Guid> ids, RepresentationReads reads, Caller caller, CancellationToken ct)
    {
        var actor = await caller.ActorAsync(ct);
        return await ids.NodesAsync(keys => reads.ByIdsAsync(keys, actor, ct), representation => representation.Id);
    }

    /// <summary>The person's account; null where the caller may not see who it is, as of one who has only been invited.</summary>
    [BatchResolver]
    public static async Task<IReadOnlyList<Account?>> GetAccountAsync(
        [Parent] IReadOnlyList<Representation> representations, AccountReads reads, Caller caller, CancellationToken ct)
    {
        var actor = await caller.ActorAsync(ct);
        return await representations.OneAsync(item => item.AccountId, ids => reads.ByIdsAsync(ids, actor, ct), account => account.Id);
    }

    /// <summary>The organisation.</summary>
    [BatchResolver]
    public static ValueTask<IReadOnlyList<Organisation>> GetOrganisationAsync(
        [Parent] IReadOnlyList<Representation> representations, OrganisationById organisations, CancellationToken ct) =>
        organisations.LoadAsync(representations, representation => representation.OrganisationId, ct);

    /// <summary>The states that may follow the present one; empty when it is final.</summary>
    public static IReadOnlyList<RepresentationStatus> GetAllowedTransitions([Parent] Representation representation) =>
        RepresentationTransitions.Table.From(representation.Status);
}
