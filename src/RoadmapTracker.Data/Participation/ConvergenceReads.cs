using RoadmapTracker.Data.History;
using RoadmapTracker.Data.Organisations;
using RoadmapTracker.Data.Paging;
using RoadmapTracker.Data.Storage;
using RoadmapTracker.Domain.Organisations;
using RoadmapTracker.Domain.Participation;

namespace RoadmapTracker.Data.Participation;

/// <summary>Counts the voices on recommendations, and finds who has not spoken. An organisation is one voice: its standing, submitted feedback.</summary>
/// <param name="session">The request's session.</param>
public sealed class ConvergenceReads(ReadSession session)
{
    /// <summary>The voices on recommendations, those without any left out; kinds and regional groups are those of today.</summary>
    /// <param name="recommendations">The recommendations.</param>
    /// <param name="withThemes">Whether the voices are wanted by theme too.</param>
    /// <param name="asOf">As they were known at this past moment; null for the present.</param>
    /// <param name="ct">Cancels the read.</param>
    public async ValueTask<IReadOnlyList<VoiceCount>> VoicesAsync(
        IReadOnlyCollection<Guid> recommendations, bool withThemes, DateTimeOffset? asOf, CancellationToken ct)
    {
        Statement statement = session.Statement();
        AddVoices(statement, "NULL", "", "", recommendations, asOf);
        if (withThemes)
        {
            statement.Add(" UNION ALL ");
            AddVoices(statement, "t.theme_id", " JOIN feedback_theme t ON t.feedback_id = f.id", "t.theme_id, ", recommendations, asOf);
        }

        return await session.QueryAsync(statement, ReadVoices, ct);
    }

    /// <summary>For each recommendation, a page of the organisations that have given no feedback on it, by name.</summary>
    public ValueTask<IReadOnlyList<Page<Organisation>>> SilentAsync(IReadOnlyList<Guid> recommendations, SilenceFilter filter, Slice slice, CancellationToken ct)
        => OrganisationReads.Table.ChildPagesAsync(session, Edge.ToAll, recommendations, Silent(filter), OrganisationReads.ByName, slice, ct);

    /// <summary>For each recommendation, how many organisations have given no feedback on it.</summary>
    public ValueTask<IReadOnlyList<ListCount>> CountSilentAsync(IReadOnlyList<Guid> recommendations, SilenceFilter filter, CancellationToken ct)
        => OrganisationReads.Table.ChildCountsAsync(session, Edge.ToAll, recommendations, Silent(filter), ct);

    private static void AddVoices(
        Statement statement, string theme, string join, string group, IReadOnlyCollection<Guid> recommendations, DateTimeOffset? asOf)
        => statement.Add("SELECT f.recommendation_id, ").Add(theme).Add(" AS theme_id, o.kind, o.regional_group, f.position, count(*) FROM ")
            .Table("feedback", asOf).Add(" f").Add(join)
            .With($" JOIN organisation o ON o.id = f.organisation_id WHERE f.recommendation_id {In.Of(recommendations)} AND f.superseded_by_id IS NULL AND f.submitted_at IS NOT NULL")
            .KnownAt("f", asOf).Add(" GROUP BY f.recommendation_id, ").Add(group).Add("o.kind, o.regional_group, f.position");

    // Under alias p stands the recommendation, under x the organisation.
    private static Action<Statement> Silent(SilenceFilter filter) => sql =>
    {
        sql.And(OrganisationReads.Conditions(new OrganisationFilter { Kinds = filter.Kinds, RegionalGroups = filter.RegionalGroups }));
        switch (filter.Among)
        {
            case SilenceAmong.MemberStates:
                sql.With($" AND x.kind = {OrganisationKind.MemberState}");
                break;
            case SilenceAmong.RoundtableMembers:
                sql.With($"""
                     AND x.id IN (SELECT m.organisation_id FROM roundtable_recommendation r JOIN roundtable_membership m ON m.roundtable_id = r.roundtable_id
                        WHERE r.recommendation_id = p.id AND m.counts_from <= {filter.Today} AND (m."to" IS NULL OR m."to" > {filter.Today}))
                    """);
                break;
            case SilenceAmong.Volunteers:
                sql.With($"""
                     AND x.id IN (SELECT v.organisation_id FROM offer_target t JOIN volunteer_offer v ON v.id = t.offer_id
                        WHERE t.recommendation_id = p.id AND v.submitted_at IS NOT NULL AND v.status <> {OfferStatus.Withdrawn})
                    """);
                break;
        }

        sql.Add("""
             AND NOT EXISTS (SELECT 1 FROM feedback f WHERE f.organisation_id = x.id AND f.recommendation_id = p.id AND f.submitted_at IS NOT NULL)
            """);
    };

    private static VoiceCount ReadVoices(Row row) => new(
        row.Id(0), row.IdOrNull(1), row.Value<OrganisationKind>(2), row.ValueOrNull<RegionalGroup>(3), row.Value<FeedbackPosition>(4), row.Int(5));
}
