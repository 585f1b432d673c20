using RoadmapTracker.Data.Paging;
using RoadmapTracker.Data.Storage;
using RoadmapTracker.Domain;
using RoadmapTracker.Domain.Organisations;
using RoadmapTracker.Domain.Search;

namespace RoadmapTracker.Data.Organisations;

/// <summary>Reads organisations. All of them are public.</summary>
/// <param name="session">The request's session.</param>
public sealed class OrganisationReads(ReadSession session)
{
    /// <summary>How organisations are read from their table.</summary>
    internal static readonly ReadTable<Organisation> Table = new(
        "organisation",
        [
            "id", "slug", "name", "sort_name", "acronym", "kind", "kind_basis", "iso2", "iso3", "regional_group", "regional_group_basis",
            "regional_group_note", "government_of_id", "note", "registered_at", "version",
        ],
        Read);

    /// <summary>The order by name.</summary>
    internal static readonly KeysetOrder<Organisation> ByName = new("name", descending: false, [("sort_name", item => item.SortName), ("id", item => item.Id)]);

    private static readonly KeysetOrder<Organisation> _byNameDescending = new("-name", descending: true, [("sort_name", item => item.SortName), ("id", item => item.Id)]);

    /// <summary>Organisations by id; those that do not exist are missing.</summary>
    public async ValueTask<IReadOnlyList<Organisation>> ByIdsAsync(IReadOnlyCollection<Guid> ids, CancellationToken ct)
        => await Table.ByKeysAsync(session, "id", In.Of(ids), visible: null, ct);

    /// <summary>Organisations by public name; those that do not exist are missing.</summary>
    public async ValueTask<IReadOnlyList<Organisation>> BySlugsAsync(IReadOnlyCollection<string> slugs, CancellationToken ct)
        => await Table.ByKeysAsync(session, "slug", In.Of(slugs), visible: null, ct);

    /// <summary>Member States by three-letter code (ISO 3166-1); those that do not exist are missing.</summary>
    public async ValueTask<IReadOnlyList<Organisation>> ByIso3Async(IReadOnlyCollection<string> codes, CancellationToken ct)
        => await Table.ByKeysAsync(session, "iso3", In.Of(codes), visible: null, ct);

    /// <summary>A page of organisations.</summary>
    public ValueTask<Page<Organisation>> ListAsync(OrganisationFilter filter, OrganisationOrder order, Slice slice, CancellationToken ct)
        => Table.PageAsync(session, Conditions(filter), KeysetOf(order), slice, ct);

    /// <summary>How many organisations there are.</summary>
    public ValueTask<ListCount> CountAsync(OrganisationFilter filter, CancellationToken ct) => Table.CountAsync(session, Conditions(filter), ct);

    /// <summary>How many Member States each regional group has; a group without any is missing.</summary>
    public async ValueTask<IReadOnlyDictionary<RegionalGroup, int>> CountByRegionalGroupAsync(CancellationToken ct)
        => (await session.QueryAsync(
            session.Statement("SELECT regional_group, count(*) FROM organisation WHERE regional_group IS NOT NULL GROUP BY regional_group"),
            static row => (Group: row.Value<RegionalGroup>(0), Count: row.Int(1)),
            ct)).ToDictionary(row => row.Group, row => row.Count);

    /// <summary>For each Member State, a page of its ministries and agencies by name.</summary>
    public ValueTask<IReadOnlyList<Page<Organisation>>> ByGovernmentAsync(IReadOnlyList<Guid> memberStates, Slice slice, CancellationToken ct)
        => Table.ChildPagesAsync(session, Edge.By("government_of_id"), memberStates, conditions: null, ByName, slice, ct);

    /// <summary>For each Member State, how many ministries and agencies it has here.</summary>
    public ValueTask<IReadOnlyList<ListCount>> CountByGovernmentAsync(IReadOnlyList<Guid> memberStates, CancellationToken ct)
        => Table.ChildCountsAsync(session, Edge.By("government_of_id"), memberStates, conditions: null, ct);

    private static KeysetOrder<Organisation> KeysetOf(OrganisationOrder order) => order == OrganisationOrder.Name ? ByName : _byNameDescending;

    /// <summary>Adds the conditions of a filter on alias <c>x</c>.</summary>
    internal static Action<Statement> Conditions(OrganisationFilter filter) => sql =>
    {
        if (filter.Kinds is { Count: > 0 } kinds) sql.With($" AND x.kind {In.Of(kinds)}");
        if (filter.RegionalGroups is { Count: > 0 } groups) sql.With($" AND x.regional_group {In.Of(groups)}");
        if (filter.GovernmentOfId is { } memberState) sql.With($" AND x.government_of_id = {memberState}");
        if (filter.NameBeginsWith is { } words && SearchText.Normalise(words) is { Length: > 0 } start)
            sql.With($" AND x.sort_name >= {start} AND x.sort_name < {start + "\U0010FFFF"}");
    };

    private static Organisation Read(Row row) => new()
    {
        Id = row.Id(0),
        Slug = row.Text(1),
        Name = row.Text(2),
        SortName = row.Text(3),
        Acronym = row.TextOrNull(4),
        Kind = row.Value<OrganisationKind>(5),
        KindBasis = row.Value<Basis>(6),
        Iso2 = row.TextOrNull(7),
        Iso3 = row.TextOrNull(8),
        RegionalGroup = row.ValueOrNull<RegionalGroup>(9),
        RegionalGroupBasis = row.ValueOrNull<Basis>(10),
        RegionalGroupNote = row.TextOrNull(11),
        GovernmentOfId = row.IdOrNull(12),
        Note = row.TextOrNull(13),
        RegisteredAt = row.MomentOrNull(14),
        Version = row.Int(15),
    };
}
