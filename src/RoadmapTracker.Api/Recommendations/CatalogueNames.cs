using RoadmapTracker.Data.Recommendations;
using RoadmapTracker.Domain.Errors;

namespace RoadmapTracker.Api.Recommendations;

/// <summary>What codes and slugs of the catalogue stand for.</summary>
internal static class CatalogueNames
{
    /// <summary>The id of a recommendation.</summary>
    /// <param name="catalogue">The catalogue.</param>
    /// <param name="code">The code.</param>
    /// <param name="field">The field of a mutation's input that holds the code; null elsewhere.</param>
    /// <exception cref="NotFound">The code is unknown.</exception>
    public static Guid RecommendationId(this Catalogue catalogue, string code, string? field = null) =>
        catalogue.Recommendations.Find(code)?.Id ?? throw new NotFound("recommendation", code, field);

    /// <summary>The id of a roundtable.</summary>
    /// <param name="catalogue">The catalogue.</param>
    /// <param name="slug">The slug.</param>
    /// <param name="field">The field of a mutation's input that holds the slug; null elsewhere.</param>
    /// <exception cref="NotFound">The slug is unknown.</exception>
    public static Guid RoundtableId(this Catalogue catalogue, string slug, string? field = null) =>
        catalogue.Roundtables.Find(slug)?.Id ?? throw new NotFound("roundtable", slug, field);

    /// <summary>The id of an area.</summary>
    /// <param name="catalogue">The catalogue.</param>
    /// <param name="slug">The slug.</param>
    /// <param name="field">The field of a mutation's input that holds the slug; null elsewhere.</param>
    /// <exception cref="NotFound">The slug is unknown.</exception>
    public static Guid AreaId(this Catalogue catalogue, string slug, string? field = null) =>
        catalogue.Areas.Find(slug)?.Id ?? throw new NotFound("area", slug, field);

    /// <summary>The id of an action of the Roadmap.</summary>
    /// <param name="catalogue">The catalogue.</param>
    /// <param name="code">The code.</param>
    /// <param name="field">The field of a mutation's input that holds the code; null elsewhere.</param>
    /// <exception cref="NotFound">The code is unknown.</exception>
    public static Guid ActionId(this Catalogue catalogue, string code, string? field = null) =>
        catalogue.Actions.Find(code)?.Id ?? throw new NotFound("action", code, field);
}
