using RoadmapTracker.Data.Organisations;
using RoadmapTracker.Data.Storage;
using RoadmapTracker.Domain.Errors;

namespace RoadmapTracker.Api.Organisations;

/// <summary>How filters find what slugs of organisations stand for.</summary>
internal static class OrganisationNames
{
    /// <summary>The id of the organisation of a slug.</summary>
    /// <exception cref="NotFound">There is none.</exception>
    public static async ValueTask<Guid> IdAsync(this OrganisationReads reads, string slug, CancellationToken ct) =>
        (await reads.BySlugsAsync([slug], ct)).SingleOrDefault()?.Id ?? throw new NotFound("organisation", slug);

    /// <summary>Makes sure, before a stream of events begins, that the organisation it is to be about exists.</summary>
    /// <param name="reads">Reads organisations.</param>
    /// <param name="slug">The slug; null for a stream about all.</param>
    /// <param name="session">What is read with.</param>
    /// <param name="ct">Cancels the read.</param>
    /// <exception cref="NotFound">There is none.</exception>
    public static async ValueTask RequireBeforeStreamAsync(this OrganisationReads reads, string? slug, ReadSession session, CancellationToken ct)
    {
        if (slug is null) return;
        try
        {
            await reads.IdAsync(slug, ct);
        }
        finally
        {
            // The services of a stream live as long as it does, and the session would hold a connection and an old snapshot as long.
            await session.DisposeAsync();
        }
    }
}
