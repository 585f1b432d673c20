using Microsoft.EntityFrameworkCore;
using RoadmapTracker.Domain.Errors;
using RoadmapTracker.Domain.Organisations;

namespace RoadmapTracker.Api.Organisations;

/// <summary>How changes find organisations.</summary>
internal static class OrganisationLookup
{
    /// <summary>The id of the organisation of a slug.</summary>
    /// <exception cref="NotFound">There is none.</exception>
    public static async Task<Guid> OrganisationIdAsync(this WorkflowStep step, string slug, string field) =>
        (await step.OrganisationIdsAsync([slug], _ => field))[0];

    /// <summary>The ids of the organisations of slugs, in their order, by one statement.</summary>
    /// <exception cref="NotFound">One of them is unknown.</exception>
    public static Task<IReadOnlyList<Guid>> OrganisationIdsAsync(this WorkflowStep step, IReadOnlyList<string>? slugs, string field) =>
        step.OrganisationIdsAsync(slugs ?? [], i => $"{field}[{i}]");

    /// <summary>The organisation of an id.</summary>
    /// <exception cref="NotFound">There is none.</exception>
    public static async Task<Organisation> OrganisationAsync(this WorkflowStep step, Guid id, string field) =>
        await step.Data.Organisations.SingleOrDefaultAsync(organisation => organisation.Id == id, step.Cancellation)
        ?? throw PublicId.NotFound("organisation", nameof(Organisation), id, field);

    private static async Task<IReadOnlyList<Guid>> OrganisationIdsAsync(this WorkflowStep step, IReadOnlyList<string> slugs, Func<int, string> field)
    {
        if (slugs.Count == 0) return [];
        var found = await step.Data.Organisations
            .Where(organisation => slugs.Contains(organisation.Slug))
            .Select(organisation => new { organisation.Slug, organisation.Id })
            .ToDictionaryAsync(row => row.Slug, row => row.Id, StringComparer.Ordinal, step.Cancellation);
        return [.. slugs.Select((slug, i) => found.TryGetValue(slug, out var id) ? id : throw new NotFound("organisation", slug, field(i)))];
    }
}
