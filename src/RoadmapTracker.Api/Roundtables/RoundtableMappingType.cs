using Espalier;
using RoadmapTracker.Data.Recommendations;
using RoadmapTracker.Domain.Recommendations;
using RoadmapTracker.Domain.Roundtables;

namespace RoadmapTracker.Api.Roundtables;

/// <summary>A roundtable covers a recommendation, on a stated or derived basis.</summary>
[ObjectType<RoundtableRecommendation>(
    Name = "RoundtableMapping",
    Ignore = [nameof(RoundtableRecommendation.RoundtableId), nameof(RoundtableRecommendation.RecommendationId)])]
public static class RoundtableMappingType
{
    /// <summary>The roundtable.</summary>
    [Cost(0)]
    public static Roundtable GetRoundtable([Parent] RoundtableRecommendation mapping, Catalogue catalogue) =>
        catalogue.Roundtables.ById(mapping.RoundtableId);

    /// <summary>The recommendation.</summary>
    [Cost(0)]
    public static Recommendation GetRecommendation([Parent] RoundtableRecommendation mapping, Catalogue catalogue) =>
        catalogue.Recommendations.ById(mapping.RecommendationId);
}
