using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using RoadmapTracker.Data.Storage.Postgres;

namespace RoadmapTracker.Data.Migrations.Postgres;

/// <summary>
/// Every public version of offers, commitments, progress records and memberships, each with the time during which it was the one known
/// here: from <c>known_from</c> until before <c>known_to</c>, the latest one until the end of the year 9999. Counts of progress records
/// are kept as running totals. There are no foreign keys: what was known stays known.
/// </summary>
[DbContext(typeof(PostgresTrackerContext))]
[Migration("20261122000001_HistoryTables")]
public sealed class HistoryTables : Migration
{
    private const string Participation = """
            CREATE TABLE volunteer_offer_version (
                id uuid NOT NULL,
                organisation_id uuid NOT NULL,
                status text COLLATE "C" NOT NULL,
                motivation text COLLATE "C" NOT NULL,
                expertise text COLLATE "C",
                engagement2019 text COLLATE "C",
                language text COLLATE "C" NOT NULL,
                created_at timestamptz NOT NULL,
                submitted_at timestamptz,
                decided_at timestamptz,
                reason text COLLATE "C",
                membership_id uuid,
                commitment_id uuid,
                why_not_yet text COLLATE "C",
                version integer NOT NULL,
                known_from timestamptz NOT NULL,
                known_to timestamptz NOT NULL,
                PRIMARY KEY (id, known_from)
            );
            CREATE INDEX ix_volunteer_offer_version_created_at ON volunteer_offer_version (created_at, id, known_from, known_to);
            CREATE INDEX ix_volunteer_offer_version_organisation_id ON volunteer_offer_version (organisation_id, created_at, id, known_from, known_to);

            CREATE TABLE roundtable_membership_version (
                id uuid NOT NULL,
                roundtable_id uuid NOT NULL,
                organisation_id uuid NOT NULL,
                role text COLLATE "C" NOT NULL,
                list_position integer NOT NULL,
                "from" date,
                "to" date,
                stated_on date,
                counts_from date NOT NULL,
                name_in_source text COLLATE "C",
                stated_role text COLLATE "C",
                reason text COLLATE "C",
                basis text COLLATE "C" NOT NULL,
                note text COLLATE "C",
                offer_id uuid,
                version integer NOT NULL,
                known_from timestamptz NOT NULL,
                known_to timestamptz NOT NULL,
                PRIMARY KEY (id, known_from)
            );
            CREATE INDEX ix_roundtable_membership_version_roundtable_id ON roundtable_membership_version (roundtable_id, role, list_position, counts_from, id);
            CREATE INDEX ix_roundtable_membership_version_organisation_id ON roundtable_membership_version (organisation_id, counts_from, id);
            """;

    private const string Commitments = """
            CREATE TABLE commitment_version (
                id uuid NOT NULL,
                title text COLLATE "C" NOT NULL,
                description text COLLATE "C",
                language text COLLATE "C" NOT NULL,
                status text COLLATE "C" NOT NULL,
                origin text COLLATE "C" NOT NULL,
                offer_id uuid,
                roundtable_id uuid,
                action_id uuid,
                starts_on date NOT NULL,
                due_on date,
                interval text COLLATE "C" NOT NULL,
                success_criteria text COLLATE "C" NOT NULL,
                opened_at timestamptz NOT NULL,
                reason text COLLATE "C",
                version integer NOT NULL,
                known_from timestamptz NOT NULL,
                known_to timestamptz NOT NULL,
                PRIMARY KEY (id, known_from)
            );
            CREATE INDEX ix_commitment_version_opened_at ON commitment_version (opened_at, id, known_from, known_to);
            CREATE INDEX ix_commitment_version_roundtable_id ON commitment_version (roundtable_id, opened_at, id, known_from, known_to);
            CREATE INDEX ix_commitment_version_action_id ON commitment_version (action_id, opened_at, id, known_from, known_to);

            CREATE TABLE commitment_organisation_version (
                commitment_id uuid NOT NULL,
                organisation_id uuid NOT NULL,
                role text COLLATE "C" NOT NULL,
                position integer NOT NULL,
                known_from timestamptz NOT NULL,
                known_to timestamptz NOT NULL,
                PRIMARY KEY (commitment_id, organisation_id, known_from)
            );
            CREATE INDEX ix_commitment_organisation_version_organisation_id ON commitment_organisation_version (organisation_id, commitment_id, known_from, known_to);

            CREATE TABLE commitment_recommendation_version (
                commitment_id uuid NOT NULL,
                recommendation_id uuid NOT NULL,
                position integer NOT NULL,
                known_from timestamptz NOT NULL,
                known_to timestamptz NOT NULL,
                PRIMARY KEY (commitment_id, recommendation_id, known_from)
            );
            CREATE INDEX ix_commitment_recommendation_version_recommendation_id ON commitment_recommendation_version (recommendation_id, commitment_id, known_from, known_to);
            """;

    private const string Progress = """
            CREATE TABLE progress_record_version (
                id uuid NOT NULL,
                code text COLLATE "C",
                origin text COLLATE "C" NOT NULL,
                reporter_id uuid,
                commitment_id uuid,
                roundtable_id uuid,
                date_first_day date NOT NULL,
                date_precision text COLLATE "C" NOT NULL,
                narrative text COLLATE "C" NOT NULL,
                language text COLLATE "C" NOT NULL,
                area_id uuid,
                action_id uuid,
                action_basis text COLLATE "C",
                link_to_follow_up text COLLATE "C",
                state text COLLATE "C" NOT NULL,
                reported_status text COLLATE "C",
                assessed_status text COLLATE "C",
                review_reason text COLLATE "C",
                answer text COLLATE "C",
                note text COLLATE "C",
                corrects_id uuid,
                edition integer NOT NULL,
                superseded_by_id uuid,
                created_at timestamptz NOT NULL,
                submitted_at timestamptz,
                reviewed_at timestamptz,
                version integer NOT NULL,
                known_from timestamptz NOT NULL,
                known_to timestamptz NOT NULL,
                PRIMARY KEY (id, known_from)
            );
            CREATE INDEX ix_progress_record_version_date_first_day ON progress_record_version (date_first_day, id, known_from, known_to);
            CREATE INDEX ix_progress_record_version_area_id ON progress_record_version (area_id, date_first_day, id, known_from, known_to);
            CREATE INDEX ix_progress_record_version_action_id ON progress_record_version (action_id, date_first_day, id, known_from, known_to);
            CREATE INDEX ix_progress_record_version_commitment_id ON progress_record_version (commitment_id, date_first_day, id, known_from, known_to);
            CREATE INDEX ix_progress_record_version_code ON progress_record_version (code) WHERE code IS NOT NULL;

            CREATE TABLE progress_recommendation_version (
                record_id uuid NOT NULL,
                recommendation_id uuid NOT NULL,
                position integer NOT NULL,
                date_first_day date NOT NULL,
                known_from timestamptz NOT NULL,
                known_to timestamptz NOT NULL,
                PRIMARY KEY (record_id, recommendation_id, known_from)
            );
            CREATE INDEX ix_progress_recommendation_version_recommendation_id
                ON progress_recommendation_version (recommendation_id, date_first_day, record_id, known_from, known_to);

            CREATE TABLE progress_organisation_version (
                record_id uuid NOT NULL,
                organisation_id uuid NOT NULL,
                position integer NOT NULL,
                date_first_day date NOT NULL,
                known_from timestamptz NOT NULL,
                known_to timestamptz NOT NULL,
                PRIMARY KEY (record_id, organisation_id, known_from)
            );
            CREATE INDEX ix_progress_organisation_version_organisation_id
                ON progress_organisation_version (organisation_id, date_first_day, record_id, known_from, known_to);

            CREATE TABLE evidence_version (
                id uuid NOT NULL,
                record_id uuid NOT NULL,
                position integer NOT NULL,
                title text COLLATE "C" NOT NULL,
                url text COLLATE "C" NOT NULL,
                visibility text COLLATE "C" NOT NULL,
                known_from timestamptz NOT NULL,
                known_to timestamptz NOT NULL,
                PRIMARY KEY (id, known_from)
            );
            CREATE INDEX ix_evidence_version_record_id ON evidence_version (record_id, position, known_from, known_to);
            """;

    // A count holds from its moment until the next one of the same combination.
    private const string Counts = """
            CREATE TABLE progress_tally_history (
                group_kind text COLLATE "C" NOT NULL,
                group_id uuid NOT NULL,
                state text COLLATE "C" NOT NULL,
                reported_status text COLLATE "C" NOT NULL,
                assessed_status text COLLATE "C" NOT NULL,
                known_from timestamptz NOT NULL,
                count integer NOT NULL,
                PRIMARY KEY (group_kind, group_id, state, reported_status, assessed_status, known_from)
            );

            -- When which record began and ceased to count in which group.
            CREATE VIEW progress_counted_version AS
                SELECT id, area_id, commitment_id, state, coalesce(reported_status, '') AS reported_status, coalesce(assessed_status, '') AS assessed_status,
                    known_from, known_to
                FROM progress_record_version WHERE superseded_by_id IS NULL;

            CREATE VIEW progress_group_version AS
                SELECT 'ALL' AS group_kind, '00000000-0000-0000-0000-000000000000'::uuid AS group_id, state, reported_status, assessed_status, known_from, known_to FROM progress_counted_version
                UNION ALL SELECT 'AREA', area_id, state, reported_status, assessed_status, known_from, known_to
                    FROM progress_counted_version WHERE area_id IS NOT NULL
                UNION ALL SELECT 'COMMITMENT', commitment_id, state, reported_status, assessed_status, known_from, known_to
                    FROM progress_counted_version WHERE commitment_id IS NOT NULL
                UNION ALL SELECT 'RECOMMENDATION', l.recommendation_id, v.state, v.reported_status, v.assessed_status, greatest(v.known_from, l.known_from), least(v.known_to, l.known_to)
                    FROM progress_counted_version v JOIN progress_recommendation_version l ON l.record_id = v.id AND l.known_from < v.known_to AND l.known_to > v.known_from
                UNION ALL SELECT 'ORGANISATION', l.organisation_id, v.state, v.reported_status, v.assessed_status, greatest(v.known_from, l.known_from), least(v.known_to, l.known_to)
                    FROM progress_counted_version v JOIN progress_organisation_version l ON l.record_id = v.id AND l.known_from < v.known_to AND l.known_to > v.known_from;
            """;

    // What was there before history was kept: as it is, known since its last change; what was imported, since the day it happened
    // for certain. The last moment is the beginning of the year 9999.
    private const string Begin = """
            CREATE TEMPORARY TABLE known ON COMMIT DROP AS
                SELECT id, CASE WHEN origin = 'PUBLIC_SOURCE' AND version = 1
                        THEN (CASE date_precision
                            WHEN 'DAY' THEN date_first_day
                            WHEN 'MONTH' THEN date_first_day + interval '1 month' - interval '1 day'
                            ELSE date_first_day + interval '1 year' - interval '1 day' END)::timestamp AT TIME ZONE 'UTC'
                        ELSE coalesce((SELECT max(s.at) FROM state_change s WHERE s.subject_kind = 'PROGRESS_RECORD' AND s.subject_id = p.id), created_at) END AS since
                    FROM progress_record p WHERE state NOT IN ('DRAFT', 'RETURNED')
                UNION ALL SELECT id, coalesce((SELECT max(s.at) FROM state_change s WHERE s.subject_kind = 'COMMITMENT' AND s.subject_id = c.id), opened_at)
                    FROM commitment c
                UNION ALL SELECT id, coalesce((SELECT max(s.at) FROM state_change s WHERE s.subject_kind = 'VOLUNTEER_OFFER' AND s.subject_id = o.id), submitted_at)
                    FROM volunteer_offer o WHERE submitted_at IS NOT NULL
                UNION ALL SELECT id, coalesce((SELECT max(s.at) FROM state_change s WHERE s.subject_kind = 'ROUNDTABLE_MEMBERSHIP' AND s.subject_id = m.id),
                        counts_from::timestamp AT TIME ZONE 'UTC')
                    FROM roundtable_membership m;
            CREATE INDEX known_id ON known (id);
            INSERT INTO volunteer_offer_version SELECT t.*, k.since, '9999-01-01T00:00Z'::timestamptz FROM volunteer_offer t JOIN known k ON k.id = t.id;
            INSERT INTO roundtable_membership_version SELECT t.*, k.since, '9999-01-01T00:00Z'::timestamptz FROM roundtable_membership t JOIN known k ON k.id = t.id;
            INSERT INTO commitment_version SELECT t.*, k.since, '9999-01-01T00:00Z'::timestamptz FROM commitment t JOIN known k ON k.id = t.id;
            INSERT INTO commitment_organisation_version SELECT t.*, k.since, '9999-01-01T00:00Z'::timestamptz FROM commitment_organisation t JOIN known k ON k.id = t.commitment_id;
            INSERT INTO commitment_recommendation_version SELECT t.*, k.since, '9999-01-01T00:00Z'::timestamptz FROM commitment_recommendation t JOIN known k ON k.id = t.commitment_id;
            INSERT INTO progress_record_version SELECT t.*, k.since, '9999-01-01T00:00Z'::timestamptz FROM progress_record t JOIN known k ON k.id = t.id;
            INSERT INTO progress_recommendation_version SELECT t.*, k.since, '9999-01-01T00:00Z'::timestamptz FROM progress_recommendation t JOIN known k ON k.id = t.record_id;
            INSERT INTO progress_organisation_version SELECT t.*, k.since, '9999-01-01T00:00Z'::timestamptz FROM progress_organisation t JOIN known k ON k.id = t.record_id;
            INSERT INTO evidence_version SELECT t.*, k.since, '9999-01-01T00:00Z'::timestamptz FROM evidence t JOIN known k ON k.id = t.record_id;
            INSERT INTO progress_tally_history
                SELECT group_kind, group_id, state, reported_status, assessed_status, known_from,
                    sum(count(*)) OVER (PARTITION BY group_kind, group_id, state, reported_status, assessed_status ORDER BY known_from)
                FROM progress_group_version GROUP BY 1, 2, 3, 4, 5, 6;
            """;

    /// <inheritdoc/>
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql(Participation);
        migrationBuilder.Sql(Commitments);
        migrationBuilder.Sql(Progress);
        migrationBuilder.Sql(Counts);
        migrationBuilder.Sql(Begin);
    }
}
