using Espalier;
using Espalier.TypeSystem;
using RoadmapTracker.Api.Organisations;
using RoadmapTracker.Data.Accounts;
using RoadmapTracker.Data.Recommendations;
using RoadmapTracker.Domain.Accounts;
using RoadmapTracker.Domain.Organisations;
using RoadmapTracker.Domain.Roundtables;

namespace RoadmapTracker.Api.Accounts;

/// <summary>Who asks, what the caller may, and what waits for the caller.</summary>
[ObjectType<Viewer>]
public static class ViewerType
{
    /// <summary>The caller's account, which is opened by the first change; null before.</summary>
    [BatchResolver]
    public static ValueTask<IReadOnlyList<Account?>> GetAccountAsync([Parent] IReadOnlyList<Viewer> viewers, AccountReads reads, CancellationToken ct) =>
        viewers.OneAsync(viewer => viewer.Actor.AccountId, ids => reads.ByIdsAsync(ids, viewers[0].Actor, ct), account => account.Id);

    /// <summary>The organisations that the caller speaks for, by token or by account.</summary>
    [BatchResolver, ListSize(3)]
    public static ValueTask<IReadOnlyList<IReadOnlyList<Organisation>>> GetOrganisationsAsync(
        [Parent] IReadOnlyList<Viewer> viewers, OrganisationById organisations, CancellationToken ct) =>
        organisations.LoadListsAsync(viewers, viewer => viewer.Actor.SpeaksFor, ct);

    /// <summary>The roundtables that the caller supports, by token or by account.</summary>
    [Cost(0), ListSize(2)]
    public static IEnumerable<Roundtable> GetRoundtables([Parent] Viewer viewer, Catalogue catalogue) =>
        viewer.Actor.Supports.Select(catalogue.Roundtables.ById).OrderBy(roundtable => roundtable.Number);

    /// <summary>
    /// The mutations that are open to the caller, by name. Whether one is for an object, its <c>allowedTransitions</c> and whom it
    /// belongs to say.
    /// </summary>
    [Cost(0), ListSize(50)]
    public static IEnumerable<string> GetMayCall([Parent] Viewer viewer, Schema schema) =>
        from mutation in schema.MutationType!.Fields where CallerRoles.MayCall(viewer.Actor, mutation) select mutation.Name;
}
