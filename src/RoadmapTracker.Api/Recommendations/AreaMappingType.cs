using Espalier;
using RoadmapTracker.Data.Recommendations;
using RoadmapTracker.Domain.Recommendations;

namespace RoadmapTracker.Api.Recommendations;

/// <summary>An area of the Roadmap answers a recommendation, on a stated, derived or proposed basis.</summary>
[ObjectType<AreaRecommendation>(Name = "AreaMapping", Ignore = [nameof(AreaRecommendation.AreaId), nameof(AreaRecommendation.RecommendationId)])]
public static class AreaMappingType
{
    /// <summary>The area.</summary>
    [Cost(0)]
    public static Area GetArea([Parent] AreaRecommendation mapping, Catalogue catalogue) => catalogue.Areas.ById(mapping.AreaId);

    /// <summary>The recommendation.</summary>
    [Cost(0)]
    public static Recommendation GetRecommendation([Parent] AreaRecommendation mapping, Catalogue catalogue) =>
        catalogue.Recommendations.ById(mapping.RecommendationId);
}
