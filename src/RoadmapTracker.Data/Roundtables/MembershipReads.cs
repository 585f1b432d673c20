using RoadmapTracker.Data.History;
using RoadmapTracker.Data.Paging;
using RoadmapTracker.Data.Storage;
using RoadmapTracker.Domain;
using RoadmapTracker.Domain.Roundtables;

namespace RoadmapTracker.Data.Roundtables;

/// <summary>Reads memberships of roundtables. All of them are public.</summary>
/// <param name="session">The request's session.</param>
public sealed class MembershipReads(ReadSession session)
{
    private static readonly ReadTable<RoundtableMembership> _table = new(
        "roundtable_membership",
        [
            "id", "roundtable_id", "organisation_id", "role", "list_position", "\"from\"", "\"to\"", "stated_on", "counts_from", "name_in_source",
            "stated_role", "reason", "basis", "note", "offer_id", "version",
        ],
        Read);

    // Champions first, then Key Constituents, then participants (the alphabet's order too); inside a role as published, then as recorded.
    private static readonly KeysetOrder<RoundtableMembership> _asListed = new(
        "listed", descending: false, [("role", item => EnumText.Write(item.Role)), ("list_position", item => item.ListPosition), ("counts_from", item => item.CountsFrom), ("id", item => item.Id)]);

    private static readonly KeysetOrder<RoundtableMembership> _byTime = new(
        "time", descending: false, [("counts_from", item => item.CountsFrom), ("id", item => item.Id)]);

    /// <summary>Memberships by id; those that do not exist are missing.</summary>
    /// <param name="ids">The ids.</param>
    /// <param name="knownAt">As they were known at this past moment; null for what is known now.</param>
    /// <param name="ct">Cancels the read.</param>
    public async ValueTask<IReadOnlyList<RoundtableMembership>> ByIdsAsync(IReadOnlyCollection<Guid> ids, DateTimeOffset? knownAt, CancellationToken ct)
        => await Table(knownAt).ByKeysAsync(session, "id", In.Of(ids), sql => sql.KnownAt("x", knownAt), ct);

    /// <summary>For each roundtable, a page of its memberships: Champions, Key Constituents, participants, each as listed.</summary>
    public ValueTask<IReadOnlyList<Page<RoundtableMembership>>> ByRoundtableAsync(
        IReadOnlyList<Guid> roundtables, MembershipFilter filter, Slice slice, CancellationToken ct)
        => Table(filter.KnownAt).ChildPagesAsync(session, Edge.By("roundtable_id"), roundtables, Conditions(filter), _asListed, slice, ct);

    /// <summary>For each roundtable, how many memberships it has.</summary>
    public ValueTask<IReadOnlyList<ListCount>> CountByRoundtableAsync(IReadOnlyList<Guid> roundtables, MembershipFilter filter, CancellationToken ct)
        => Table(filter.KnownAt).ChildCountsAsync(session, Edge.By("roundtable_id"), roundtables, Conditions(filter), ct);

    /// <summary>For each organisation, a page of its memberships from the earliest on.</summary>
    public ValueTask<IReadOnlyList<Page<RoundtableMembership>>> ByOrganisationAsync(
        IReadOnlyList<Guid> organisations, MembershipFilter filter, Slice slice, CancellationToken ct)
        => Table(filter.KnownAt).ChildPagesAsync(session, Edge.By("organisation_id"), organisations, Conditions(filter), _byTime, slice, ct);

    /// <summary>For each organisation, how many memberships it has.</summary>
    public ValueTask<IReadOnlyList<ListCount>> CountByOrganisationAsync(IReadOnlyList<Guid> organisations, MembershipFilter filter, CancellationToken ct)
        => Table(filter.KnownAt).ChildCountsAsync(session, Edge.By("organisation_id"), organisations, Conditions(filter), ct);

    private static ReadTable<RoundtableMembership> Table(DateTimeOffset? knownAt) => _table.AsOf(knownAt, static (membership, moment) => membership.KnownAt = moment);

    private static Action<Statement> Conditions(MembershipFilter filter) => sql =>
    {
        sql.KnownAt("x", filter.KnownAt);
        if (filter.Role is { } role) sql.With($" AND x.role = {role}");
        sql.With($" AND x.counts_from <= {filter.AsOf} AND (x.\"to\" IS NULL OR x.\"to\" > {filter.AsOf})");
    };

    private static RoundtableMembership Read(Row row) => new()
    {
        Id = row.Id(0),
        RoundtableId = row.Id(1),
        OrganisationId = row.Id(2),
        Role = row.Value<RoundtableRole>(3),
        ListPosition = row.Int(4),
        From = row.DayOrNull(5),
        To = row.DayOrNull(6),
        StatedOn = row.DayOrNull(7),
        CountsFrom = row.Day(8),
        NameInSource = row.TextOrNull(9),
        StatedRole = row.TextOrNull(10),
        Reason = row.TextOrNull(11),
        Basis = row.Value<Basis>(12),
        Note = row.TextOrNull(13),
        OfferId = row.IdOrNull(14),
        Version = row.Int(15),
    };
}
