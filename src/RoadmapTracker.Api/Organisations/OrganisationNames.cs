using RoadmapTracker.Data.Organisations;
using RoadmapTracker.Domain.Errors;

namespace RoadmapTracker.Api.Organisations;

/// <summary>How filters find what slugs of organisations stand for.</summary>
internal static class OrganisationNames
{
    /// <summary>The id of the organisation of a slug.</summary>
    /// <exception cref="NotFound">There is none.</exception>
    public static async ValueTask<Guid> IdAsync(this OrganisationReads reads, string slug, CancellationToken ct) =>
        (await reads.BySlugsAsync([slug], ct)).SingleOrDefault()?.Id ?? throw new NotFound("organisation", slug);
}
