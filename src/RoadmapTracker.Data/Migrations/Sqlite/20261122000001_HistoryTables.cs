using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using RoadmapTracker.Data.Storage;

namespace RoadmapTracker.Data.Migrations.Sqlite;

/// <summary>
/// Every public version of offers, commitments, progress records and memberships, each with the time during which it was the one known
/// here: from <c>known_from</c> until before <c>known_to</c>, the latest one until the end of the year 9999. Counts of progress records
/// are kept as running totals. There are no foreign keys: what was known stays known.
/// </summary>
[DbContext(typeof(TrackerContext))]
[Migration("20261122000001_HistoryTables")]
public sealed class HistoryTables : Migration
{
    private const string Participation = """
            CREATE TABLE volunteer_offer_version (
                id BLOB NOT NULL,
                organisation_id BLOB NOT NULL,
                status TEXT NOT NULL,
                motivation TEXT NOT NULL,
                expertise TEXT,
                engagement2019 TEXT,
                language TEXT NOT NULL,
                created_at INTEGER NOT NULL,
                submitted_at INTEGER,
                decided_at INTEGER,
                reason TEXT,
                membership_id BLOB,
                commitment_id BLOB,
                why_not_yet TEXT,
                version INTEGER NOT NULL,
                known_from INTEGER NOT NULL,
                known_to INTEGER NOT NULL,
                PRIMARY KEY (id, known_from)
            ) STRICT;
            CREATE INDEX IX_volunteer_offer_version_created_at ON volunteer_offer_version (created_at, id, known_from, known_to);
            CREATE INDEX IX_volunteer_offer_version_organisation_id ON volunteer_offer_version (organisation_id, created_at, id, known_from, known_to);

            CREATE TABLE roundtable_membership_version (
                id BLOB NOT NULL,
                roundtable_id BLOB NOT NULL,
                organisation_id BLOB NOT NULL,
                role TEXT NOT NULL,
                list_position INTEGER NOT NULL,
                "from" TEXT,
                "to" TEXT,
                stated_on TEXT,
                counts_from TEXT NOT NULL,
                name_in_source TEXT,
                stated_role TEXT,
                reason TEXT,
                basis TEXT NOT NULL,
                note TEXT,
                offer_id BLOB,
                version INTEGER NOT NULL,
                known_from INTEGER NOT NULL,
                known_to INTEGER NOT NULL,
                PRIMARY KEY (id, known_from)
            ) STRICT;
            CREATE INDEX IX_roundtable_membership_version_roundtable_id ON roundtable_membership_version (roundtable_id, role, list_position, counts_from, id);
            CREATE INDEX IX_roundtable_membership_version_organisation_id ON roundtable_membership_version (organisation_id, counts_from, id);
            """;

    private const string Commitments = """
            CREATE TABLE commitment_version (
                id BLOB NOT NULL,
                title TEXT NOT NULL,
                description TEXT,
                language TEXT NOT NULL,
                status TEXT NOT NULL,
                origin TEXT NOT NULL,
                offer_id BLOB,
                roundtable_id BLOB,
                action_id BLOB,
                starts_on TEXT NOT NULL,
                due_on TEXT,
                interval TEXT NOT NULL,
                success_criteria TEXT NOT NULL,
                opened_at INTEGER NOT NULL,
                reason TEXT,
                version INTEGER NOT NULL,
                known_from INTEGER NOT NULL,
                known_to INTEGER NOT NULL,
                PRIMARY KEY (id, known_from)
            ) STRICT;
            CREATE INDEX IX_commitment_version_opened_at ON commitment_version (opened_at, id, known_from, known_to);
            CREATE INDEX IX_commitment_version_roundtable_id ON commitment_version (roundtable_id, opened_at, id, known_from, known_to);
            CREATE INDEX IX_commitment_version_action_id ON commitment_version (action_id, opened_at, id, known_from, known_to);

            CREATE TABLE commitment_organisation_version (
                commitment_id BLOB NOT NULL,
                organisation_id BLOB NOT NULL,
                role TEXT NOT NULL,
                position INTEGER NOT NULL,
                known_from INTEGER NOT NULL,
                known_to INTEGER NOT NULL,
                PRIMARY KEY (commitment_id, organisation_id, known_from)
            ) WITHOUT ROWID, STRICT;
            CREATE INDEX IX_commitment_organisation_version_organisation_id ON commitment_organisation_version (organisation_id, commitment_id, known_from, known_to);

            CREATE TABLE commitment_recommendation_version (
                commitment_id BLOB NOT NULL,
                recommendation_id BLOB NOT NULL,
                position INTEGER NOT NULL,
                known_from INTEGER NOT NULL,
                known_to INTEGER NOT NULL,
                PRIMARY KEY (commitment_id, recommendation_id, known_from)
            ) WITHOUT ROWID, STRICT;
            CREATE INDEX IX_commitment_recommendation_version_recommendation_id ON commitment_recommendation_version (recommendation_id, commitment_id, known_from, known_to);
            """;

    private const string Progress = """
            CREATE TABLE progress_record_version (
                id BLOB NOT NULL,
                code TEXT,
                origin TEXT NOT NULL,
                reporter_id BLOB,
                commitment_id BLOB,
                roundtable_id BLOB,
                date_first_day TEXT NOT NULL,
                date_precision TEXT NOT NULL,
                narrative TEXT NOT NULL,
                language TEXT NOT NULL,
                area_id BLOB,
                action_id BLOB,
                action_basis TEXT,
                link_to_follow_up TEXT,
                state TEXT NOT NULL,
                reported_status TEXT,
                assessed_status TEXT,
                review_reason TEXT,
                answer TEXT,
                note TEXT,
                corrects_id BLOB,
                edition INTEGER NOT NULL,
                superseded_by_id BLOB,
                created_at INTEGER NOT NULL,
                submitted_at INTEGER,
                reviewed_at INTEGER,
                version INTEGER NOT NULL,
                known_from INTEGER NOT NULL,
                known_to INTEGER NOT NULL,
                PRIMARY KEY (id, known_from)
            ) STRICT;
            CREATE INDEX IX_progress_record_version_date_first_day ON progress_record_version (date_first_day, id, known_from, known_to);
            CREATE INDEX IX_progress_record_version_area_id ON progress_record_version (area_id, date_first_day, id, known_from, known_to);
            CREATE INDEX IX_progress_record_version_action_id ON progress_record_version (action_id, date_first_day, id, known_from, known_to);
            CREATE INDEX IX_progress_record_version_commitment_id ON progress_record_version (commitment_id, date_first_day, id, known_from, known_to);
            CREATE INDEX IX_progress_record_version_code ON progress_record_version (code) WHERE code IS NOT NULL;

            CREATE TABLE progress_recommendation_version (
                record_id BLOB NOT NULL,
                recommendation_id BLOB NOT NULL,
                position INTEGER NOT NULL,
                date_first_day TEXT NOT NULL,
                known_from INTEGER NOT NULL,
                known_to INTEGER NOT NULL,
                PRIMARY KEY (record_id, recommendation_id, known_from)
            ) WITHOUT ROWID, STRICT;
            CREATE INDEX IX_progress_recommendation_version_recommendation_id
                ON progress_recommendation_version (recommendation_id, date_first_day, record_id, known_from, known_to);

            CREATE TABLE progress_organisation_version (
                record_id BLOB NOT NULL,
                organisation_id BLOB NOT NULL,
                position INTEGER NOT NULL,
                date_first_day TEXT NOT NULL,
                known_from INTEGER NOT NULL,
                known_to INTEGER NOT NULL,
                PRIMARY KEY (record_id, organisation_id, known_from)
            ) WITHOUT ROWID, STRICT;
            CREATE INDEX IX_progress_organisation_version_organisation_id
                ON progress_organisation_version (organisation_id, date_first_day, record_id, known_from, known_to);

            CREATE TABLE evidence_version (
                id BLOB NOT NULL,
                record_id BLOB NOT NULL,
                position INTEGER NOT NULL,
                title TEXT NOT NULL,
                url TEXT NOT NULL,
                visibility TEXT NOT NULL,
                known_from INTEGER NOT NULL,
                known_to INTEGER NOT NULL,
                PRIMARY KEY (id, known_from)
            ) STRICT;
            CREATE INDEX IX_evidence_version_record_id ON evidence_version (record_id, position, known_from, known_to);
            """;

    // A count holds from its moment until the next one of the same combination.
    private const string Counts = """
            CREATE TABLE progress_tally_history (
                group_kind TEXT NOT NULL,
                group_id BLOB NOT NULL,
                state TEXT NOT NULL,
                reported_status TEXT NOT NULL,
                assessed_status TEXT NOT NULL,
                known_from INTEGER NOT NULL,
                count INTEGER NOT NULL,
                PRIMARY KEY (group_kind, group_id, state, reported_status, assessed_status, known_from)
            ) WITHOUT ROWID, STRICT;

            -- When which record began and ceased to count in which group.
            CREATE VIEW progress_counted_version AS
                SELECT id, area_id, commitment_id, state, coalesce(reported_status, '') AS reported_status, coalesce(assessed_status, '') AS assessed_status,
                    known_from, known_to
                FROM progress_record_version WHERE superseded_by_id IS NULL;

            CREATE VIEW progress_group_version AS
                SELECT 'ALL' AS group_kind, zeroblob(16) AS group_id, state, reported_status, assessed_status, known_from, known_to FROM progress_counted_version
                UNION ALL SELECT 'AREA', area_id, state, reported_status, assessed_status, known_from, known_to
                    FROM progress_counted_version WHERE area_id IS NOT NULL
                UNION ALL SELECT 'COMMITMENT', commitment_id, state, reported_status, assessed_status, known_from, known_to
                    FROM progress_counted_version WHERE commitment_id IS NOT NULL
                UNION ALL SELECT 'RECOMMENDATION', l.recommendation_id, v.state, v.reported_status, v.assessed_status, max(v.known_from, l.known_from), min(v.known_to, l.known_to)
                    FROM progress_counted_version v JOIN progress_recommendation_version l ON l.record_id = v.id AND l.known_from < v.known_to AND l.known_to > v.known_from
                UNION ALL SELECT 'ORGANISATION', l.organisation_id, v.state, v.reported_status, v.assessed_status, max(v.known_from, l.known_from), min(v.known_to, l.known_to)
                    FROM progress_counted_version v JOIN progress_organisation_version l ON l.record_id = v.id AND l.known_from < v.known_to AND l.known_to > v.known_from;
            """;

    // What was there before history was kept: as it is, known since its last change; what was imported, since the day it happened
    // for certain. 253370764800000000 is the beginning of the year 9999.
    private const string Begin = """
            CREATE TEMP TABLE known AS
                SELECT id, CASE WHEN origin = 'PUBLIC_SOURCE' AND version = 1
                        THEN CAST(strftime('%s', CASE date_precision
                            WHEN 'DAY' THEN date_first_day
                            WHEN 'MONTH' THEN date(date_first_day, '+1 month', '-1 day')
                            ELSE date(date_first_day, '+1 year', '-1 day') END) AS INTEGER) * 1000000
                        ELSE coalesce((SELECT max(s.at) FROM state_change s WHERE s.subject_kind = 'PROGRESS_RECORD' AND s.subject_id = p.id), created_at) END AS since
                    FROM progress_record p WHERE state NOT IN ('DRAFT', 'RETURNED')
                UNION ALL SELECT id, coalesce((SELECT max(s.at) FROM state_change s WHERE s.subject_kind = 'COMMITMENT' AND s.subject_id = c.id), opened_at)
                    FROM commitment c
                UNION ALL SELECT id, coalesce((SELECT max(s.at) FROM state_change s WHERE s.subject_kind = 'VOLUNTEER_OFFER' AND s.subject_id = o.id), submitted_at)
                    FROM volunteer_offer o WHERE submitted_at IS NOT NULL
                UNION ALL SELECT id, coalesce((SELECT max(s.at) FROM state_change s WHERE s.subject_kind = 'ROUNDTABLE_MEMBERSHIP' AND s.subject_id = m.id),
                        CAST(strftime('%s', counts_from) AS INTEGER) * 1000000)
                    FROM roundtable_membership m;
            CREATE INDEX temp.known_id ON known (id);
            INSERT INTO volunteer_offer_version SELECT t.*, k.since, 253370764800000000 FROM volunteer_offer t JOIN known k ON k.id = t.id;
            INSERT INTO roundtable_membership_version SELECT t.*, k.since, 253370764800000000 FROM roundtable_membership t JOIN known k ON k.id = t.id;
            INSERT INTO commitment_version SELECT t.*, k.since, 253370764800000000 FROM commitment t JOIN known k ON k.id = t.id;
            INSERT INTO commitment_organisation_version SELECT t.*, k.since, 253370764800000000 FROM commitment_organisation t JOIN known k ON k.id = t.commitment_id;
            INSERT INTO commitment_recommendation_version SELECT t.*, k.since, 253370764800000000 FROM commitment_recommendation t JOIN known k ON k.id = t.commitment_id;
            INSERT INTO progress_record_version SELECT t.*, k.since, 253370764800000000 FROM progress_record t JOIN known k ON k.id = t.id;
            INSERT INTO progress_recommendation_version SELECT t.*, k.since, 253370764800000000 FROM progress_recommendation t JOIN known k ON k.id = t.record_id;
            INSERT INTO progress_organisation_version SELECT t.*, k.since, 253370764800000000 FROM progress_organisation t JOIN known k ON k.id = t.record_id;
            INSERT INTO evidence_version SELECT t.*, k.since, 253370764800000000 FROM evidence t JOIN known k ON k.id = t.record_id;
            DROP TABLE known;
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
