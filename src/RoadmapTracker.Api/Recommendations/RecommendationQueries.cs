using Espalier;
using RoadmapTracker.Data.Recommendations;
using RoadmapTracker.Domain.Recommendations;

namespace RoadmapTracker.Api.Recommendations;

/// <summary>The Panel's recommendations.</summary>
[QueryType]
public static class RecommendationQueries
{
    /// <summary>The five sets of recommendations, by number.</summary>
    [ListSize(5)]
    public static IEnumerable<RecommendationSet> GetRecommendationSets(Catalogue catalogue) => catalogue.Sets.Items;

    /// <summary>The eleven recommendations, 1A to 5B.</summary>
    [ListSize(11)]
    public static IEnumerable<Recommendation> GetRecommendations(Catalogue catalogue) => catalogue.Recommendations.Items;

    /// <summary>The recommendation of a code; null when there is none.</summary>
    /// <param name="code">The public code, for example <c>1A</c>.</param>
    /// <param name="catalogue">The catalogue.</param>
    public static Recommendation? GetRecommendation(string code, Catalogue catalogue) => catalogue.Recommendations.Find(code);
}
