using Espalier;
using RoadmapTracker.Data.Recommendations;
using RoadmapTracker.Domain.Recommendations;
using RoadmapTracker.Domain.Roundtables;

namespace RoadmapTracker.Api.Recommendations;

/// <summary>One of the eight areas of action of the Secretary-General's Roadmap for Digital Cooperation (A/74/821).</summary>
[ObjectType<Area>(Ignore = [nameof(Area.SetId), nameof(Area.PillarId)])]
public static class AreaType
{
    /// <summary>Finds an area by its key.</summary>
    [NodeResolver]
    public static Area? GetArea(Guid id, Catalogue catalogue) => catalogue.Areas.FindById(id);

    /// <summary>The set of recommendations it stands under in the Roadmap's table of contents; stated there.</summary>
    [Cost(0)]
    public static RecommendationSet GetSet([Parent] Area area, Catalogue catalogue) => catalogue.Sets.ById(area.SetId);

    /// <summary>The pillar it is mapped to, on the basis of <c>pillarBasis</c>; null for the area that serves all three.</summary>
    [Cost(0)]
    public static Pillar? GetPillar([Parent] Area area, Catalogue catalogue) =>
        area.PillarId is { } pillar ? catalogue.Pillars.ById(pillar) : null;

    /// <summary>The recommendations it answers; on what basis is in <c>recommendationMappings</c>.</summary>
    [Cost(0), ListSize(2)]
    public static IEnumerable<Recommendation> GetRecommendations([Parent] Area area, Catalogue catalogue) =>
        catalogue.RecommendationsOfArea[area.Id].Select(mapping => catalogue.Recommendations.ById(mapping.RecommendationId));

    /// <summary>The recommendations it answers, each with what the mapping rests on.</summary>
    [Cost(0), ListSize(2)]
    public static IEnumerable<AreaRecommendation> GetRecommendationMappings([Parent] Area area, Catalogue catalogue) =>
        catalogue.RecommendationsOfArea[area.Id];

    /// <summary>The actions that the Roadmap sets out in it.</summary>
    [Cost(0), ListSize(5)]
    public static IEnumerable<RoadmapAction> GetActions([Parent] Area area, Catalogue catalogue) => catalogue.ActionsOfArea[area.Id];

    /// <summary>The roundtables of the same subject.</summary>
    [Cost(0), ListSize(1)]
    public static IEnumerable<Roundtable> GetRoundtables([Parent] Area area, Catalogue catalogue) => catalogue.RoundtablesOfArea[area.Id];

    /// <summary>Where the area was read.</summary>
    [Cost(0), ListSize(3)]
    public static IEnumerable<Source> GetSources([Parent] Area area, Catalogue catalogue) =>
        catalogue.SourcesOf(CitationSubject.Area, area.Id);
}
