using Espalier;
using RoadmapTracker.Api.Organisations;
using RoadmapTracker.Data.Recommendations;
using RoadmapTracker.Domain.Organisations;
using RoadmapTracker.Domain.Recommendations;

namespace RoadmapTracker.Api.Recommendations;

/// <summary>A dated event of the follow-up, from the Panel's work in 2018 on.</summary>
[ObjectType<TimelineEvent>(Ignore = [nameof(TimelineEvent.DateFirstDay), nameof(TimelineEvent.Organisations)])]
public static class TimelineEventType
{
    /// <summary>Finds an event by its key.</summary>
    [NodeResolver]
    public static TimelineEvent? GetEvent(Guid id, Catalogue catalogue) => catalogue.Timeline.FindById(id);

    /// <summary>When it happened or began, as the first day it may mean; <c>datePrecision</c> says how much of it is stated.</summary>
    public static DateOnly GetDate([Parent] TimelineEvent happening) => happening.DateFirstDay;

    /// <summary>The organisations that it names.</summary>
    [BatchResolver, ListSize(3)]
    public static ValueTask<IReadOnlyList<IReadOnlyList<Organisation>>> GetOrganisationsAsync(
        [Parent] IReadOnlyList<TimelineEvent> events, OrganisationById organisations, CancellationToken ct) =>
        organisations.LoadListsAsync(events, happening => happening.Organisations.Select(part => part.OrganisationId), ct);

    /// <summary>Where the event was read.</summary>
    [Cost(0), ListSize(3)]
    public static IEnumerable<Source> GetSources([Parent] TimelineEvent happening, Catalogue catalogue) =>
        catalogue.SourcesOf(CitationSubject.TimelineEvent, happening.Id);
}
