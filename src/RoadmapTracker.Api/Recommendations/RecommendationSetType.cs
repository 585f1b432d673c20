using Espalier;
using RoadmapTracker.Data.Recommendations;
using RoadmapTracker.Domain.Recommendations;

namespace RoadmapTracker.Api.Recommendations;

/// <summary>
/// One of the five sets into which the report "The Age of Digital Interdependence" groups its recommendations.
/// </summary>
[ObjectType<RecommendationSet>]
public static class RecommendationSetType
{
    /// <summary>Finds a set by its key.</summary>
    [NodeResolver]
    public static RecommendationSet? GetSet(Guid id, Catalogue catalogue) => catalogue.Sets.FindById(id);

    /// <summary>The recommendations of the set, in the report's order.</summary>
    [Cost(0), ListSize(4)]
    public static IEnumerable<Recommendation> GetRecommendations([Parent] RecommendationSet set, Catalogue catalogue) =>
        catalogue.RecommendationsOfSet[set.Id];

    /// <summary>The areas of the Roadmap that stand under the set in its table of contents.</summary>
    [Cost(0), ListSize(3)]
    public static IEnumerable<Area> GetAreas([Parent] RecommendationSet set, Catalogue catalogue) => catalogue.AreasOfSet[set.Id];

    /// <summary>Where the set and its titles were read.</summary>
    [Cost(0), ListSize(3)]
    public static IEnumerable<Source> GetSources([Parent] RecommendationSet set, Catalogue catalogue) =>
        catalogue.SourcesOf(CitationSubject.RecommendationSet, set.Id);
}
