using Espalier;
using RoadmapTracker.Data.Recommendations;
using RoadmapTracker.Domain.Recommendations;
using RoadmapTracker.Domain.Roundtables;

namespace RoadmapTracker.Api.Recommendations;

/// <summary>
/// One of the eleven recommendations, 1A to 5B, of "The Age of Digital Interdependence" (High-level Panel on Digital Cooperation, 2019).
/// </summary>
[ObjectType<Recommendation>(Ignore = [nameof(Recommendation.SetId), nameof(Recommendation.AreaId), nameof(Recommendation.ShortTitle)])]
public static class RecommendationType
{
    /// <summary>Finds a recommendation by its key.</summary>
    [NodeResolver]
    public static Recommendation? GetRecommendation(Guid id, Catalogue catalogue) => catalogue.Recommendations.FindById(id);

    /// <summary>A short title in this project's own words; the report gives its recommendations codes and no titles.</summary>
    public static string GetTitle([Parent] Recommendation recommendation) => recommendation.ShortTitle;

    /// <summary>The set it belongs to.</summary>
    [Cost(0)]
    public static RecommendationSet GetSet([Parent] Recommendation recommendation, Catalogue catalogue) =>
        catalogue.Sets.ById(recommendation.SetId);

    /// <summary>The Roadmap's area that answers it first.</summary>
    [Cost(0)]
    public static Area GetArea([Parent] Recommendation recommendation, Catalogue catalogue) => catalogue.Areas.ById(recommendation.AreaId);

    /// <summary>All areas of the Roadmap that answer it; on what basis is in <c>areaMappings</c>.</summary>
    [Cost(0), ListSize(2)]
    public static IEnumerable<Area> GetAreas([Parent] Recommendation recommendation, Catalogue catalogue) =>
        catalogue.AreasOfRecommendation[recommendation.Id].Select(mapping => catalogue.Areas.ById(mapping.AreaId));

    /// <summary>The areas of the Roadmap that answer it, each with what the mapping rests on.</summary>
    [Cost(0), ListSize(2)]
    public static IEnumerable<AreaRecommendation> GetAreaMappings([Parent] Recommendation recommendation, Catalogue catalogue) =>
        catalogue.AreasOfRecommendation[recommendation.Id];

    /// <summary>The roundtables that cover it; on what basis is in <c>roundtableMappings</c>.</summary>
    [Cost(0), ListSize(2)]
    public static IEnumerable<Roundtable> GetRoundtables([Parent] Recommendation recommendation, Catalogue catalogue) =>
        catalogue.RoundtablesOfRecommendation[recommendation.Id].Select(mapping => catalogue.Roundtables.ById(mapping.RoundtableId));

    /// <summary>The roundtables that cover it, each with what the mapping rests on.</summary>
    [Cost(0), ListSize(2)]
    public static IEnumerable<RoundtableRecommendation> GetRoundtableMappings([Parent] Recommendation recommendation, Catalogue catalogue) =>
        catalogue.RoundtablesOfRecommendation[recommendation.Id];

    /// <summary>Where its wording was read.</summary>
    [Cost(0), ListSize(3)]
    public static IEnumerable<Source> GetSources([Parent] Recommendation recommendation, Catalogue catalogue) =>
        catalogue.SourcesOf(CitationSubject.Recommendation, recommendation.Id);

    /// <summary>What ties the recommendation to the Sustainable Development Goals; empty where no source does.</summary>
    [Cost(0), ListSize(3)]
    public static IEnumerable<Source> GetSdgGoalsSources([Parent] Recommendation recommendation, Catalogue catalogue) =>
        catalogue.SourcesOf(CitationSubject.RecommendationSdgGoals, recommendation.Id);
}
