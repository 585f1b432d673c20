using Espalier;
using Espalier.Relay;
using RoadmapTracker.Api.History;
using RoadmapTracker.Data.Paging;
using RoadmapTracker.Data.Recommendations;
using RoadmapTracker.Data.Roundtables;
using RoadmapTracker.Domain.Recommendations;
using RoadmapTracker.Domain.Roundtables;

namespace RoadmapTracker.Api.Roundtables;

/// <summary>One of the eight virtual roundtable groups that discussed the Panel's recommendations in the follow-up of 2020.</summary>
[ObjectType<Roundtable>(Ignore = [nameof(Roundtable.AreaId)])]
public static class RoundtableType
{
    // No published list comes near it; a roundtable with more members than people fit in a call has another problem.
    private const int RoleLimit = 1000;

    /// <summary>Finds a roundtable by its key.</summary>
    [NodeResolver]
    public static Roundtable? GetRoundtable(Guid id, Catalogue catalogue) => catalogue.Roundtables.FindById(id);

    /// <summary>The Roadmap's area of the same subject.</summary>
    [Cost(0)]
    public static Area GetArea([Parent] Roundtable roundtable, Catalogue catalogue) => catalogue.Areas.ById(roundtable.AreaId);

    /// <summary>The recommendations it covers, on the basis of <c>mappingBasis</c>.</summary>
    [Cost(0), ListSize(2)]
    public static IEnumerable<Recommendation> GetRecommendations([Parent] Roundtable roundtable, Catalogue catalogue) =>
        catalogue.RecommendationsOfRoundtable[roundtable.Id].Select(mapping => catalogue.Recommendations.ById(mapping.RecommendationId));

    /// <summary>The organisations that steer it on a day. The published lists are incomplete: see <c>gaps</c>.</summary>
    /// <param name="roundtables">The roundtables.</param>
    /// <param name="asOf">The day; today where it is left out.</param>
    /// <param name="knownAt">As it was known here at this past moment; as it is known now where it is left out.</param>
    /// <param name="reads">Reads memberships.</param>
    /// <param name="past">Knows which moments are over.</param>
    /// <param name="time">The clock.</param>
    /// <param name="ct">Cancels the read.</param>
    [BatchResolver, ListSize(4)]
    public static ValueTask<IReadOnlyList<IReadOnlyList<RoundtableMembership>>> GetChampionsAsync(
        [Parent] IReadOnlyList<Roundtable> roundtables,
        DateOnly? asOf,
        DateTimeOffset? knownAt,
        MembershipReads reads,
        PastMoments past,
        TimeProvider time,
        CancellationToken ct) =>
        InRoleAsync(roundtables, new MembershipFilter(asOf ?? time.Today(), RoundtableRole.Champion, past.Require(knownAt, "knownAt")), reads, ct);

    /// <summary>The organisations that bring skills and expertise to it on a day. The published lists are incomplete: see <c>gaps</c>.</summary>
    /// <param name="roundtables">The roundtables.</param>
    /// <param name="asOf">The day; today where it is left out.</param>
    /// <param name="knownAt">As it was known here at this past moment; as it is known now where it is left out.</param>
    /// <param name="reads">Reads memberships.</param>
    /// <param name="past">Knows which moments are over.</param>
    /// <param name="time">The clock.</param>
    /// <param name="ct">Cancels the read.</param>
    [BatchResolver, ListSize(15)]
    public static ValueTask<IReadOnlyList<IReadOnlyList<RoundtableMembership>>> GetKeyConstituentsAsync(
        [Parent] IReadOnlyList<Roundtable> roundtables,
        DateOnly? asOf,
        DateTimeOffset? knownAt,
        MembershipReads reads,
        PastMoments past,
        TimeProvider time,
        CancellationToken ct) =>
        InRoleAsync(roundtables, new MembershipFilter(asOf ?? time.Today(), RoundtableRole.KeyConstituent, past.Require(knownAt, "knownAt")), reads, ct);

    /// <summary>Organisations that sources tie to it on a day without calling them Champion or Key Constituent; they count as neither.</summary>
    /// <param name="roundtables">The roundtables.</param>
    /// <param name="asOf">The day; today where it is left out.</param>
    /// <param name="knownAt">As it was known here at this past moment; as it is known now where it is left out.</param>
    /// <param name="reads">Reads memberships.</param>
    /// <param name="past">Knows which moments are over.</param>
    /// <param name="time">The clock.</param>
    /// <param name="ct">Cancels the read.</param>
    [BatchResolver, ListSize(4)]
    public static ValueTask<IReadOnlyList<IReadOnlyList<RoundtableMembership>>> GetParticipantsAsync(
        [Parent] IReadOnlyList<Roundtable> roundtables,
        DateOnly? asOf,
        DateTimeOffset? knownAt,
        MembershipReads reads,
        PastMoments past,
        TimeProvider time,
        CancellationToken ct) =>
        InRoleAsync(roundtables, new MembershipFilter(asOf ?? time.Today(), RoundtableRole.Participant, past.Require(knownAt, "knownAt")), reads, ct);

    /// <summary>Its members on a day: Champions, Key Constituents, participants, each as listed.</summary>
    /// <param name="roundtables">The roundtables.</param>
    /// <param name="asOf">The day; today where it is left out.</param>
    /// <param name="knownAt">As it was known here at this past moment; as it is known now where it is left out.</param>
    /// <param name="role">Only in this role.</param>
    /// <param name="page">Which part of the list.</param>
    /// <param name="reads">Reads memberships.</param>
    /// <param name="past">Knows which moments are over.</param>
    /// <param name="time">The clock.</param>
    /// <param name="ct">Cancels the read.</param>
    [BatchResolver, UsePaging]
    public static ValueTask<IReadOnlyList<Espalier.Relay.Page<RoundtableMembership>>> GetMembershipsAsync(
        [Parent] IReadOnlyList<Roundtable> roundtables,
        DateOnly? asOf,
        DateTimeOffset? knownAt,
        RoundtableRole? role,
        PagingArguments page,
        MembershipReads reads,
        PastMoments past,
        TimeProvider time,
        CancellationToken ct)
    {
        Guid[] ids = [.. roundtables.Select(roundtable => roundtable.Id)];
        var filter = new MembershipFilter(asOf ?? time.Today(), role, past.Require(knownAt, "knownAt"));
        return page.ReadEachAsync(
            slice => reads.ByRoundtableAsync(ids, filter, slice, ct),
            () => reads.CountByRoundtableAsync(ids, filter, ct));
    }

    /// <summary>What the mapping to recommendations was read from.</summary>
    [Cost(0), ListSize(3)]
    public static IEnumerable<Source> GetSources([Parent] Roundtable roundtable, Catalogue catalogue) =>
        catalogue.SourcesOf(CitationSubject.RoundtableMapping, roundtable.Id);

    private static async ValueTask<IReadOnlyList<IReadOnlyList<RoundtableMembership>>> InRoleAsync(
        IReadOnlyList<Roundtable> roundtables, MembershipFilter filter, MembershipReads reads, CancellationToken ct)
    {
        Guid[] ids = [.. roundtables.Select(roundtable => roundtable.Id)];
        var pages = await reads.ByRoundtableAsync(ids, filter, new Slice(RoleLimit), ct);
        return [.. pages.Select(page => page.Items)];
    }
}
