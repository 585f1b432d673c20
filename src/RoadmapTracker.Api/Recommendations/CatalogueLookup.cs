using RoadmapTracker.Domain.Errors;
using RoadmapTracker.Domain.Recommendations;

namespace RoadmapTracker.Api.Recommendations;

/// <summary>How changes find what codes and slugs of the catalogue stand for.</summary>
internal static class CatalogueLookup
{
    /// <summary>The id of a recommendation.</summary>
    /// <exception cref="NotFound">The code is unknown.</exception>
    public static Guid RecommendationId(this WorkflowStep step, string code, string field) => step.Catalogue.RecommendationId(code, field);

    /// <summary>The ids of recommendations, in their order.</summary>
    /// <exception cref="NotFound">A code is unknown.</exception>
    public static IReadOnlyList<Guid> RecommendationIds(this WorkflowStep step, IReadOnlyList<string>? codes, string field) =>
        codes is null ? [] : [.. codes.Select((code, i) => step.RecommendationId(code, $"{field}[{i}]"))];

    /// <summary>The id of a roundtable.</summary>
    /// <exception cref="NotFound">The slug is unknown.</exception>
    public static Guid RoundtableId(this WorkflowStep step, string slug, string field) => step.Catalogue.RoundtableId(slug, field);

    /// <summary>The id of a pillar.</summary>
    /// <exception cref="NotFound">The catalogue lacks it.</exception>
    public static Guid PillarId(this WorkflowStep step, PillarCode code, string field) =>
        step.Catalogue.Pillars.Find(code)?.Id ?? throw new NotFound("pillar", code.ToString(), field);

    /// <summary>The id of an area.</summary>
    /// <exception cref="NotFound">The slug is unknown.</exception>
    public static Guid AreaId(this WorkflowStep step, string slug, string field) => step.Catalogue.AreaId(slug, field);

    /// <summary>The id of an action of the Roadmap.</summary>
    /// <exception cref="NotFound">The code is unknown.</exception>
    public static Guid ActionId(this WorkflowStep step, string code, string field) => step.Catalogue.ActionId(code, field);
}
