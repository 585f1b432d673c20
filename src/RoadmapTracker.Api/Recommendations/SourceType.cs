using Espalier;
using RoadmapTracker.Data.Recommendations;
using RoadmapTracker.Domain.Recommendations;

namespace RoadmapTracker.Api.Recommendations;

/// <summary>Where facts were read. Two sources may contradict each other; both are kept.</summary>
[ObjectType<Source>]
public static class SourceType
{
    /// <summary>Finds a source by its key.</summary>
    [NodeResolver]
    public static Source? GetSource(Guid id, Catalogue catalogue) => catalogue.Sources.GetValueOrDefault(id);

    /// <summary>The address; null for a text that was handed over without one.</summary>
    public static Uri? GetUrl([Parent] Source source) => source.Url is { } url ? new Uri(url) : null;
}
