using Espalier;
using RoadmapTracker.Data.Recommendations;
using RoadmapTracker.Domain.Recommendations;
using RoadmapTracker.Domain.Roundtables;

namespace RoadmapTracker.Api.Roundtables;

/// <summary>A sourced statement about how the roundtables came to be and worked.</summary>
[ObjectType<ProcessFact>(Ignore = [nameof(ProcessFact.Id)])]
public static class ProcessFactType
{
    /// <summary>Where the statement was read.</summary>
    [Cost(0), ListSize(3)]
    public static IEnumerable<Source> GetSources([Parent] ProcessFact fact, Catalogue catalogue) =>
        catalogue.SourcesOf(CitationSubject.ProcessFact, fact.Id);
}
