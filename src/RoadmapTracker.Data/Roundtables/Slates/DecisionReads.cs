using RoadmapTracker.Data.Paging;
using RoadmapTracker.Data.Storage;
using RoadmapTracker.Domain.Organisations;
using RoadmapTracker.Domain.Roundtables.Slates;

namespace RoadmapTracker.Data.Roundtables.Slates;

/// <summary>Reads decisions on Champions. All of them are public; the scores in them are not.</summary>
/// <param name="session">The request's session.</param>
public sealed class DecisionReads(ReadSession session)
{
    private static readonly ReadTable<ChampionDecision> _table = new(
        "champion_decision",
        [
            "id", "roundtable_id", "\"from\"", "reason", "decided_at", "size", "candidate_count", "departs_from_proposal", "experience_weight",
            "engagement_weight", "geographic_weight", "stakeholder_weight", "fingerprint", "version",
        ],
        Read);

    private static readonly KeysetOrder<ChampionDecision> _newestFirst = new(
        "-decided", descending: true, [("decided_at", item => item.DecidedAt), ("id", item => item.Id)]);

    /// <summary>Decisions by id, without their organisations; those that do not exist are missing.</summary>
    public async ValueTask<IReadOnlyList<ChampionDecision>> ByIdsAsync(IReadOnlyCollection<Guid> ids, CancellationToken ct)
        => await _table.ByKeysAsync(session, "id", In.Of(ids), visible: null, ct);

    /// <summary>For each roundtable, a page of its decisions without their organisations.</summary>
    public ValueTask<IReadOnlyList<Page<ChampionDecision>>> ByRoundtableAsync(IReadOnlyList<Guid> roundtables, Slice slice, CancellationToken ct)
        => _table.ChildPagesAsync(session, Edge.By("roundtable_id"), roundtables, conditions: null, _newestFirst, slice, ct);

    /// <summary>For each roundtable, how many decisions there are.</summary>
    public ValueTask<IReadOnlyList<ListCount>> CountByRoundtableAsync(IReadOnlyList<Guid> roundtables, CancellationToken ct)
        => _table.ChildCountsAsync(session, Edge.By("roundtable_id"), roundtables, conditions: null, ct);

    /// <summary>Those that decisions chose and those that were proposed, in order.</summary>
    public async ValueTask<ILookup<Guid, DecidedOrganisation>> OrganisationsByDecisionAsync(IReadOnlyCollection<Guid> decisions, CancellationToken ct)
    {
        Statement statement = session.Statement().With(
            $"""
            SELECT decision_id, position, organisation_id, is_proposed, membership_id, kind, regional_group, experience, engagement
            FROM decided_organisation WHERE decision_id {In.Of(decisions)} ORDER BY decision_id, position
            """);
        return (await session.QueryAsync(statement, ReadOrganisation, ct)).ToLookup(part => part.DecisionId);
    }

    private static ChampionDecision Read(Row row) => new()
    {
        Id = row.Id(0),
        RoundtableId = row.Id(1),
        From = row.Day(2),
        Reason = row.Text(3),
        DecidedAt = row.Moment(4),
        Size = row.Int(5),
        CandidateCount = row.Int(6),
        DepartsFromProposal = row.Truth(7),
        ExperienceWeight = row.Int(8),
        EngagementWeight = row.Int(9),
        GeographicWeight = row.Int(10),
        StakeholderWeight = row.Int(11),
        Fingerprint = row.Text(12),
        Version = row.Int(13),
    };

    private static DecidedOrganisation ReadOrganisation(Row row) => new()
    {
        DecisionId = row.Id(0),
        Position = row.Int(1),
        OrganisationId = row.Id(2),
        IsProposed = row.Truth(3),
        MembershipId = row.IdOrNull(4),
        Kind = row.Value<OrganisationKind>(5),
        RegionalGroup = row.ValueOrNull<RegionalGroup>(6),
        Experience = row.IntOrNull(7),
        Engagement = row.IntOrNull(8),
    };
}
