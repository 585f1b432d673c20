using Espalier;
using Espalier.Relay;
using RoadmapTracker.Data.Organisations;
using RoadmapTracker.Data.Recommendations;
using RoadmapTracker.Domain.Organisations;
using RoadmapTracker.Domain.Recommendations;

namespace RoadmapTracker.Api.Organisations;

/// <summary>A stakeholder of the follow-up: a Member State, a United Nations entity, a company, an association.</summary>
[ObjectType<Organisation>(Ignore =
[
    nameof(Organisation.SubjectKind), nameof(Organisation.StateText), nameof(Organisation.SortName), nameof(Organisation.GovernmentOfId),
    nameof(Organisation.KnownAt),
])]
public static class OrganisationType
{
    /// <summary>Finds organisations by their keys.</summary>
    [NodeResolver, BatchResolver]
    public static ValueTask<IReadOnlyList<Organisation?>> GetOrganisationsAsync(IReadOnlyList<Guid> ids, OrganisationReads reads, CancellationToken ct) =>
        ids.NodesAsync(keys => reads.ByIdsAsync(keys, ct), organisation => organisation.Id);

    /// <summary>The Member State whose ministry or agency it is; null otherwise.</summary>
    [BatchResolver]
    public static ValueTask<IReadOnlyList<Organisation?>> GetGovernmentOfAsync(
        [Parent(nameof(Organisation.GovernmentOfId))] IReadOnlyList<Organisation> agencies, OrganisationById organisations, CancellationToken ct) =>
        organisations.LoadOptionalAsync(agencies, agency => agency.GovernmentOfId, ct);

    /// <summary>The ministries and agencies of a Member State, by name; empty for others.</summary>
    [BatchResolver, UsePaging]
    public static ValueTask<IReadOnlyList<Page<Organisation>>> GetAgenciesAsync(
        [Parent(nameof(Organisation.Id))] IReadOnlyList<Organisation> organisations, PagingArguments page, OrganisationReads reads, CancellationToken ct)
    {
        Guid[] ids = [.. organisations.Select(organisation => organisation.Id)];
        return page.ReadEachAsync(slice => reads.ByGovernmentAsync(ids, slice, ct), () => reads.CountByGovernmentAsync(ids, ct));
    }

    /// <summary>The actions of the Roadmap that it leads.</summary>
    [Cost(0), ListSize(2)]
    public static IEnumerable<RoadmapAction> GetRoadmapActions(
        [Parent(nameof(Organisation.Id))] Organisation organisation, Catalogue catalogue) =>
        catalogue.ActionsOfOrganisation[organisation.Id];

    /// <summary>The events of the timeline that name it.</summary>
    [Cost(0), ListSize(3)]
    public static IEnumerable<TimelineEvent> GetTimelineEvents(
        [Parent(nameof(Organisation.Id))] Organisation organisation, Catalogue catalogue) =>
        catalogue.EventsOfOrganisation[organisation.Id];

    /// <summary>Where its name, codes and classification were read.</summary>
    [Cost(0), ListSize(3)]
    public static IEnumerable<Source> GetSources([Parent(nameof(Organisation.Id))] Organisation organisation, Catalogue catalogue) =>
        catalogue.SourcesOf(CitationSubject.Organisation, organisation.Id);
}
