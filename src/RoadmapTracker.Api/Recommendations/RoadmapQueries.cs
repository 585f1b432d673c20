using Espalier;
using RoadmapTracker.Data.Recommendations;
using RoadmapTracker.Domain.Recommendations;

namespace RoadmapTracker.Api.Recommendations;

/// <summary>The Secretary-General's Roadmap and the documents around it.</summary>
[QueryType]
public static class RoadmapQueries
{
    /// <summary>The Roadmap's three pillars.</summary>
    [ListSize(3)]
    public static IEnumerable<Pillar> GetPillars(Catalogue catalogue) => catalogue.Pillars.Items;

    /// <summary>The pillar of a code.</summary>
    /// <param name="code">The pillar's code.</param>
    /// <param name="catalogue">The catalogue.</param>
    public static Pillar? GetPillar(PillarCode code, Catalogue catalogue) => catalogue.Pillars.Find(code);

    /// <summary>The Roadmap's eight areas of action, in its order.</summary>
    [ListSize(8)]
    public static IEnumerable<Area> GetAreas(Catalogue catalogue) => catalogue.Areas.Items;

    /// <summary>The area of a slug; null when there is none.</summary>
    /// <param name="slug">The public name, for example <c>global-connectivity</c>.</param>
    /// <param name="catalogue">The catalogue.</param>
    public static Area? GetArea(string slug, Catalogue catalogue) => catalogue.Areas.Find(slug);

    /// <summary>What the Roadmap sets out to do, area by area.</summary>
    [ListSize(40)]
    public static IEnumerable<RoadmapAction> GetRoadmapActions(Catalogue catalogue) => catalogue.Actions.Items;

    /// <summary>The action of a code; null when there is none.</summary>
    /// <param name="code">The public code, for example <c>act-1-1</c>.</param>
    /// <param name="catalogue">The catalogue.</param>
    public static RoadmapAction? GetRoadmapAction(string code, Catalogue catalogue) => catalogue.Actions.Find(code);

    /// <summary>The documents the follow-up stands on, the oldest first.</summary>
    [ListSize(4)]
    public static IEnumerable<ReportDocument> GetDocuments(Catalogue catalogue) => catalogue.Documents.Items;

    /// <summary>The three models of a cooperation architecture.</summary>
    [ListSize(3)]
    public static IEnumerable<ArchitectureModel> GetArchitectureModels(Catalogue catalogue) => catalogue.ArchitectureModels.Items;
}
