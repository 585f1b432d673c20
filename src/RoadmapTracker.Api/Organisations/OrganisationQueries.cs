using Espalier;
using Espalier.Relay;
using RoadmapTracker.Data.Organisations;
using RoadmapTracker.Domain.Errors;
using RoadmapTracker.Domain.Organisations;

namespace RoadmapTracker.Api.Organisations;

/// <summary>The stakeholders of the follow-up.</summary>
[QueryType]
public static class OrganisationQueries
{
    /// <summary>The organisations, Member States among them.</summary>
    /// <param name="where">Which organisations.</param>
    /// <param name="page">Which part of the list.</param>
    /// <param name="reads">Reads organisations.</param>
    /// <param name="orderBy">In which order.</param>
    /// <param name="ct">Cancels the read.</param>
    [UsePaging]
    public static async ValueTask<Page<Organisation>> GetOrganisationsAsync(
        OrganisationWhere? where,
        PagingArguments page,
        OrganisationReads reads,
        OrganisationOrder orderBy = OrganisationOrder.Name,
        CancellationToken ct = default)
    {
        var filter = await FilterAsync(where, reads, ct);
        return await page.ReadAsync(slice => reads.ListAsync(filter, orderBy, slice, ct), () => reads.CountAsync(filter, ct));
    }

    /// <summary>The organisation of a slug; null when there is none.</summary>
    /// <param name="slug">The public name, for example <c>itu</c>.</param>
    /// <param name="reads">Reads organisations.</param>
    /// <param name="ct">Cancels the read.</param>
    public static async Task<Organisation?> GetOrganisationAsync(string slug, OrganisationReads reads, CancellationToken ct) =>
        (await reads.BySlugsAsync([slug], ct)).SingleOrDefault();

    /// <summary>The 193 Member States of the United Nations.</summary>
    /// <param name="where">Which Member States.</param>
    /// <param name="page">Which part of the list.</param>
    /// <param name="reads">Reads organisations.</param>
    /// <param name="orderBy">In which order.</param>
    /// <param name="ct">Cancels the read.</param>
    [UsePaging]
    public static ValueTask<Page<Organisation>> GetMemberStatesAsync(
        MemberStateWhere? where,
        PagingArguments page,
        OrganisationReads reads,
        OrganisationOrder orderBy = OrganisationOrder.Name,
        CancellationToken ct = default)
    {
        var filter = MemberStateWhere.ToFilter(where);
        return page.ReadAsync(slice => reads.ListAsync(filter, orderBy, slice, ct), () => reads.CountAsync(filter, ct));
    }

    /// <summary>The Member State of a code; null when there is none.</summary>
    /// <param name="iso3">The three-letter code (ISO 3166-1 alpha-3), for example <c>UGA</c>.</param>
    /// <param name="reads">Reads organisations.</param>
    /// <param name="ct">Cancels the read.</param>
    public static async Task<Organisation?> GetMemberStateAsync(string iso3, OrganisationReads reads, CancellationToken ct) =>
        (await reads.ByIso3Async([iso3.ToUpperInvariant()], ct)).SingleOrDefault();

    /// <summary>The regional groups with the number of their Member States.</summary>
    [ListSize(5)]
    public static IEnumerable<RegionalGroupMembers> GetRegionalGroups() => Enum.GetValues<RegionalGroup>().Select(group => new RegionalGroupMembers(group));

    private static async ValueTask<OrganisationFilter> FilterAsync(OrganisationWhere? where, OrganisationReads reads, CancellationToken ct)
    {
        Guid? government = null;
        if (where?.GovernmentOf is { } slug)
            government = (await reads.BySlugsAsync([slug], ct)).SingleOrDefault()?.Id ?? throw new NotFound("Member State", slug);
        return new OrganisationFilter
        {
            Kinds = where?.Kinds,
            RegionalGroups = where?.RegionalGroups,
            GovernmentOfId = government,
            NameBeginsWith = where?.NameBeginsWith,
        };
    }
}
