using Espalier;
using RoadmapTracker.Api.Organisations;
using RoadmapTracker.Data.Recommendations;
using RoadmapTracker.Domain.Organisations;
using RoadmapTracker.Domain.Roundtables;

namespace RoadmapTracker.Api.Accounts;

/// <summary>Who asks, and what the caller's account reaches.</summary>
[ObjectType<Viewer>]
public static class ViewerType
{
    /// <summary>The organisations a representative speaks for; empty for other roles.</summary>
    [BatchResolver, ListSize(3)]
    public static ValueTask<IReadOnlyList<IReadOnlyList<Organisation>>> GetOrganisationsAsync(
        [Parent] IReadOnlyList<Viewer> viewers, OrganisationById organisations, CancellationToken ct) =>
        organisations.LoadListsAsync(viewers, viewer => viewer.OrganisationIds, ct);

    /// <summary>The roundtables a secretariat supports; empty for other roles.</summary>
    [Cost(0), ListSize(2)]
    public static IEnumerable<Roundtable> GetRoundtables([Parent] Viewer viewer, Catalogue catalogue) =>
        viewer.RoundtableIds.Select(catalogue.Roundtables.ById);
}
