using Espalier;
using RoadmapTracker.Api.Organisations;
using RoadmapTracker.Data.Recommendations;
using RoadmapTracker.Domain.Organisations;
using RoadmapTracker.Domain.Recommendations;

namespace RoadmapTracker.Api.Recommendations;

/// <summary>Something the Secretary-General's Roadmap for Digital Cooperation sets out to do.</summary>
[ObjectType<RoadmapAction>(Ignore = [nameof(RoadmapAction.AreaId), nameof(RoadmapAction.Leads)])]
public static class RoadmapActionType
{
    /// <summary>Finds an action by its key.</summary>
    [NodeResolver]
    public static RoadmapAction? GetAction(Guid id, Catalogue catalogue) => catalogue.Actions.FindById(id);

    /// <summary>The area it belongs to.</summary>
    [Cost(0)]
    public static Area GetArea([Parent] RoadmapAction action, Catalogue catalogue) => catalogue.Areas.ById(action.AreaId);

    /// <summary>The organisations that lead it, as sources name them; <c>leadNote</c> says what has to be known about them.</summary>
    [BatchResolver, ListSize(2)]
    public static ValueTask<IReadOnlyList<IReadOnlyList<Organisation>>> GetLeadsAsync(
        [Parent] IReadOnlyList<RoadmapAction> actions, OrganisationById organisations, CancellationToken ct) =>
        organisations.LoadListsAsync(actions, action => action.Leads.Select(lead => lead.OrganisationId), ct);

    /// <summary>Where the action was read.</summary>
    [Cost(0), ListSize(3)]
    public static IEnumerable<Source> GetSources([Parent] RoadmapAction action, Catalogue catalogue) =>
        catalogue.SourcesOf(CitationSubject.RoadmapAction, action.Id);
}
