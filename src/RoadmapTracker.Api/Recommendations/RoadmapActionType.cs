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
    public static Area GetArea([Parent] RoadmapAction action, Catalogue catalogue) => catalogue.Areas.ById(action.AreaId);

    /// <summary>The organisations that lead it, as sources name them; <c>leadNote</c> says what has to be known about them.</summary>
    [BatchResolver]
    public static ValueTask<IReadOnlyList<IReadOnlyList<Organisation>>> GetLeadsAsync(
        [Parent] IReadOnlyList<RoadmapAction> actions, OrganisationById organisations, CancellationToken ct) =>
        organisations.LoadListsAsync(actions, action => action.Leads.Select(lead => lead.OrganisationId), ct);

    /// <summary>Where the action was read.</summary>
    public static IEnumerable<Source> GetSources([Parent] RoadmapAction action, Catalogue catalogue) =>
        catalogue.SourcesOf(CitationSubject.RoadmapAction, action.Id);
}
